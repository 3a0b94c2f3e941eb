/** What a credit line begins with. */
const CREDIT =
  /^(?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|maps?|videos?|credits?|captions?)$/i

/** "Photo", "Image": whose it is follows. */
export const isCredit = (words: string): boolean => CREDIT.test(words)

/** What the outlet calls a piece in front of its headline. */
const KICKER =
  /^(?:(?:full |partial )?transcript|watch|read|listen|live|live (?:updates|blog)|opinion|analysis|comment|commentary|editorial|exclusive|breaking(?: news)?|explainer|explained|podcast|(?:book |film |theatre |album |tv )?review|interview|in conversation|fact ?box|fact[ -]?check|corrections?|clarification|letters?|obituary|obit|profile|recap|preview|gallery|feature|column|in pictures|in brief|first look|must[- ]read|long read|quiz|q&a|timeline|updated?|note|editor[’']s note)$/i

/** "Photo", "Transcript", "Exclusive" before a colon: nobody who speaks. */
export const isKicker = (words: string): boolean => isCredit(words) || KICKER.test(words)
