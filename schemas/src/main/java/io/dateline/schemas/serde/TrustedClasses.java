package io.dateline.schemas.serde;

import io.dateline.schemas.record.Article;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro to load our generated classes: since 1.12.2 it refuses classes of packages that it was not told to trust.
 *
 * <p>What is trusted already stays so.
 */
public final class TrustedClasses {

    private static final String RECORDS = Article.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(RECORDS)));
    }

    private TrustedClasses() {}

    /** Registers the records' package, once a JVM. */
    public static void register() {
        // The static initialiser did it.
    }
}
