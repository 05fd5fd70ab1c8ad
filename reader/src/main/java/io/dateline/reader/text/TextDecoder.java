package io.dateline.reader.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which character set a document is and decodes it. Never fails: what cannot be decoded becomes U+FFFD.
 *
 * <p>Order of belief: byte order mark; a header that says UTF-8 when the bytes look like it; any other header; the document's own declaration
 * (before a header that says only what servers say by default); UTF-8 if the bytes allow it; the set that the bytes look like, against a
 * document that says it is Western on strong evidence only; windows-1252. A declaration of a single-byte or East Asian set is not believed when
 * the bytes are valid UTF-8 well beyond ASCII: such a text happens by chance in practically no document, the wrong label in many, above all in
 * pages that were stored and served again.
 */
public final class TextDecoder {

    /** Names that the web uses for a wider set than they say (WHATWG Encoding, section 4.2). */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8", "UTF-8"));

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROLOG = Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,400}?charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** The first four letters of an XML declaration in EBCDIC. */
    private static final int EBCDIC_DECLARATION = 0x4C6FA794;

    private static final int PROLOG_BYTES = 1024;
    private static final int META_BYTES = 16_384;

    /** Bytes beyond the characters: so many of valid UTF-8 stand by chance in no text of another set, two or three in a short East Asian one. */
    private static final int SURELY_UTF8 = 12;

    private TextDecoder() {}

    /** Decodes an XML (or JSON) document. */
    public static String xml(byte[] body, @Nullable String contentType) {
        return decode(body, contentType, PROLOG, PROLOG_BYTES);
    }

    /**
     * The character set of an XML document or a plain text that is read as a stream: the mark, the header, the declaration, else UTF-8.
     *
     * @param head its first bytes, a thousand or so
     */
    public static Charset ofStream(byte[] head, @Nullable String contentType) {
        Mark mark = Mark.of(head);
        if (mark != null) {
            return mark.charset;
        }
        Charset declared = fromHeader(contentType, head);
        declared = declared == null ? wide(head) : declared;
        declared = declared == null ? inDocument(head, PROLOG, PROLOG_BYTES) : declared;
        return declared == null ? StandardCharsets.UTF_8 : declared;
    }

    /** Decodes an HTML page. */
    public static String html(byte[] body, @Nullable String contentType) {
        return TwiceEncoded.mended(decode(body, contentType, META, META_BYTES));
    }

    private static String decode(byte[] body, @Nullable String contentType, Pattern declaration, int within) {
        Mark mark = Mark.of(body);
        if (mark != null) {
            return new String(body, mark.length, body.length - mark.length, mark.charset);
        }
        Charset header = fromHeader(contentType, body);
        Utf8Sequences sequences = Utf8Sequences.of(body);
        if (StandardCharsets.UTF_8.equals(header) && sequences.clear()) {
            return new String(body, StandardCharsets.UTF_8);
        }
        Charset own = inDocument(body, declaration, within);
        Charset declared = header == null ? wide(body) : header;
        if (isUsual(declared) && own != null) {
            // What a server sends with every file says less of this one than the file itself.
            declared = own;
        }
        boolean western = declared == null
                || declared.name().startsWith("windows-125")
                || declared.name().startsWith("ISO-8859");
        boolean undeclared = declared == null || !declared.name().startsWith("UTF-");
        String utf8 = undeclared && sequences.bad() == 0 ? new String(body, StandardCharsets.UTF_8) : null;
        if (utf8 != null && (western || body.length - utf8.length() >= SURELY_UTF8)) {
            return utf8;
        }
        boolean unicode = declared == null || western || declared.equals(StandardCharsets.UTF_8);
        if (!unicode) {
            return new String(body, declared);
        }
        if (sequences.likely()) {
            return new String(body, StandardCharsets.UTF_8);
        }
        if (western && declared != null && !declared.equals(WESTERN)) {
            return new String(body, declared);
        }
        Charset guessed = CharsetGuess.of(body, WESTERN.equals(own));
        return new String(body, guessed == null ? WESTERN : guessed);
    }

    /** What servers and editors write by default: nothing, UTF-8, or the Western set. */
    private static boolean isUsual(@Nullable Charset charset) {
        return charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(WESTERN);
    }

    private static @Nullable Charset fromHeader(@Nullable String contentType, byte[] body) {
        Matcher matcher = HEADER.matcher(contentType == null ? "" : contentType);
        Charset charset = matcher.find() ? named(matcher.group(1)) : null;
        return charset != null && isWide(charset) && !holdsZero(body) ? null : charset;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Markup in a wide form is full of zero bytes; a document without one is in no such form, whoever says so. */
    private static boolean holdsZero(byte[] body) {
        for (int i = 0; i < Math.min(body.length, PROLOG_BYTES); i++) {
            if (body[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset inDocument(byte[] body, Pattern declaration, int within) {
        String head = new String(body, 0, Math.min(body.length, within), StandardCharsets.ISO_8859_1);
        Matcher matcher = declaration.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        Charset charset = named(matcher.group(1));
        // The declaration was readable as ASCII, so the document is in no wide form whatever it says.
        return charset != null && isWide(charset) ? StandardCharsets.UTF_8 : charset;
    }

    static @Nullable Charset named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(ALIASES.getOrDefault(lower, lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Recognises wide forms and EBCDIC without a mark by how the first characters, which are ASCII, look in them (XML 1.0, appendix F). */
    private static @Nullable Charset wide(byte[] body) {
        if (body.length < 4) {
            return null;
        }
        if (ByteBuffer.wrap(body).getInt() == EBCDIC_DECLARATION) {
            return named("IBM037");
        }
        int zeros = (body[0] == 0 ? 8 : 0) + (body[1] == 0 ? 4 : 0) + (body[2] == 0 ? 2 : 0) + (body[3] == 0 ? 1 : 0);
        return switch (zeros) {
            case 0b1110 -> Charset.forName("UTF-32BE");
            case 0b0111 -> Charset.forName("UTF-32LE");
            case 0b1010 -> StandardCharsets.UTF_16BE;
            case 0b0101 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private record Mark(Charset charset, int length) {

        static @Nullable Mark of(byte[] body) {
            if (starts(body, 0xEF, 0xBB, 0xBF)) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (starts(body, 0xFF, 0xFE, 0, 0)) {
                return new Mark(Charset.forName("UTF-32LE"), 4);
            }
            if (starts(body, 0, 0, 0xFE, 0xFF)) {
                return new Mark(Charset.forName("UTF-32BE"), 4);
            }
            if (starts(body, 0xFE, 0xFF)) {
                return new Mark(StandardCharsets.UTF_16BE, 2);
            }
            return starts(body, 0xFF, 0xFE) ? new Mark(StandardCharsets.UTF_16LE, 2) : null;
        }

        private static boolean starts(byte[] body, int... mark) {
            if (body.length < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if ((body[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
