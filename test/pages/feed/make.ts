export const make = (): string =>
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Herald</title><item><title>No tram</title></item></channel></rss>'
