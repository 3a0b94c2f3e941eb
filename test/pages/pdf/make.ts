export const make = (): string => '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n'
