package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.List;
import java.util.regex.Pattern;

/** Drops what stands below an article's last paragraph: who wrote it, how to reach them, and links to something else. */
final class Closing {

    /** In characters. */
    private static final int LONGEST = 800;

    /** A line that holds an address is a signature up to this length; longer ones may be a paragraph of the article that holds one. */
    private static final int LONGEST_SIGNATURE = 80;

    /** A block with a larger share of links is one. */
    private static final double LINKED = 0.8;

    /** How many blocks at the end are looked at. */
    private static final int MOST = 6;

    /** In how many of them a person whom the page does not name as its author may be presented; before these it is somebody in the news. */
    private static final int MOST_OF_STRANGERS = 2;

    /** The largest share of the text that they may hold. */
    private static final double MOST_OF_TEXT = 0.4;

    /** Within so many characters of the beginning an author is named. */
    private static final int HEAD = 80;

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]{2,40}@[\\w-]{2,40}\\.[a-z]{2,10}|(?<![\\w.])@\\w{3,15}\\b");

    private Closing() {}

    static void drop(List<Block> blocks, List<String> authors) {
        long all = 0;
        for (Block block : blocks) {
            all += block.text().length();
        }
        long seen = 0;
        int first = Math.max(1, blocks.size() - MOST);
        for (int i = blocks.size() - 1; i >= first; i--) {
            String text = blocks.get(i).text();
            seen += text.length();
            if (seen > all * MOST_OF_TEXT) {
                return;
            }
            boolean last = i == blocks.size() - 1;
            List<Block> before = blocks.size() - i <= MOST_OF_STRANGERS ? blocks.subList(0, i) : List.of();
            if (text.length() <= LONGEST
                    && (tellsOfAuthor(text, authors, before) || (last && leadsAway(blocks.get(i))))) {
                blocks.remove(i);
            }
        }
    }

    /** Whether the text ends in a link to something else. Items end lists, which are judged as wholes. */
    private static boolean leadsAway(Block block) {
        return block.linkShare() > LINKED && block.element().closest("li, dd, td, th") == null;
    }

    /** @param before what may tell whether a stranger is somebody in the news; empty where no stranger is presented any more */
    private static boolean tellsOfAuthor(String text, List<String> authors, List<Block> before) {
        if (text.length() <= LONGEST_SIGNATURE && ADDRESS.matcher(text).find()) {
            return true;
        }
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return LinePatterns.isNote(text)
                && (authors.stream().anyMatch(author -> author.indexOf(' ') > 0 && head.contains(author))
                        || (!before.isEmpty() && presentsStranger(text, before)));
    }

    /** Whether it is on somebody of whom the text has not told: the name of one who wrote it stands nowhere in it. */
    private static boolean presentsStranger(String text, List<Block> before) {
        String person = LinePatterns.presented(text);
        if (person == null) {
            return false;
        }
        String surname = person.substring(person.lastIndexOf(' ') + 1);
        return before.stream()
                .map(Block::text)
                .noneMatch(earlier -> earlier.length() > LONGEST_SIGNATURE && earlier.contains(surname));
    }
}
