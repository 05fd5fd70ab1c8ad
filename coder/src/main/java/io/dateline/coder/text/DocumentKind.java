package io.dateline.coder.text;

/**
 * What kind of document an article is.
 *
 * @param type the kind
 * @param strength weight of the words that speak for it, for each hundred words; 0 for news
 * @param why the heaviest of these words, for people who ask why an article was not coded; "" for news
 */
public record DocumentKind(DocumentType type, double strength, String why) {

    /**
     * Judges an article by its words ({@code document-types.txt}). Cautious: an article is only taken for something else than
     * news if much speaks for it and little for news.
     *
     * @param title "" if it has none
     * @param text the article's text; the first {@value DocumentScore#WORDS_READ} words are read
     * @param section the section of the publication, as it names it; "" if unknown
     */
    public static DocumentKind of(String title, String text, String section) {
        return new DocumentScore(title, text, section).judge();
    }
}
