package io.dateline.ingest.article;

/** Why no article can be made of an entry; stands in its dead letter. */
public final class NoArticleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason in one word
     * @param error in words
     */
    public NoArticleException(String reason, String error) {
        super(reason + ": " + error);
        this.reason = reason;
    }

    /** In one word, for a metric. */
    public String reason() {
        return reason;
    }
}
