/** Words that, with a capital in the middle of a line, begin a sentence: no name begins with them, or hardly one. */
export const STARTERS: ReadonlySet<string> = new Set(
  `the he she it they we you his her their our your its my this that these those there here but and or so yet if when while after before since until
   although though because as at by for from in on with without to of not no nor what who why how where which whose is are was were do does did has
   have had can could will would should may might must also however meanwhile still then now once some many most all both each every another other
   asked according despite during under over about between among even just only perhaps instead indeed thus therefore moreover nevertheless
   a an i'm one two last let i`.split(/\s+/),
)
