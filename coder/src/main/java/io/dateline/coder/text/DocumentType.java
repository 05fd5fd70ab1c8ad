package io.dateline.coder.text;

/** Kinds of documents. All but {@link #NEWS} are counted and not coded: "beat", "attack" and "shot" mean other things there. */
public enum DocumentType {
    /** News of politics and of everything else that is no other kind; what is in doubt is news. */
    NEWS,
    /** A life told after a death. */
    OBITUARY,
    /** A report on a contest; not one on a minister who visits it. */
    SPORT,
    /** Programme, prices, puzzles, recipes, offers. */
    LISTING,
    /** A forecast; not a report on a storm's damage. */
    WEATHER,
    /** A report on prices of shares, bonds, currencies. */
    MARKETS,
    /** Film, music, celebrities. */
    ENTERTAINMENT,
    /** A guide, an advertisement, a column of advice: it speaks to its reader, and what it tells is told for his use. */
    ADVICE
}
