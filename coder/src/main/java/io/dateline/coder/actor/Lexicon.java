package io.dateline.coder.actor;

import io.dateline.coder.data.WordFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names (by case) and roles (any case) as tries over words; finds the longest. Filled once, then read only. */
final class Lexicon {
    private static final int FILTER = 18;

    private final Node names = new Node();
    private final Node roles = new Node();
    /** First words of the names and of the roles. */
    private final WordFilter firstOfNames = new WordFilter(FILTER);

    private final WordFilter firstOfRoles = new WordFilter(FILTER);
    private int size;

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        final List<Entry> entries = new ArrayList<>(1);
    }

    /** Words [from, to) of the phrase and all that they may mean. */
    record Match(int from, int to, List<Entry> entries) {
        @Nullable
        Entry first(Entry.Kind... kinds) {
            for (Entry entry : entries) {
                for (Entry.Kind kind : kinds) {
                    if (entry.kind() == kind) {
                        return entry;
                    }
                }
            }
            return null;
        }

        boolean isName() {
            return entries.get(0).kind().isName();
        }

        @Nullable
        Entry role() {
            for (Entry entry : entries) {
                if (entry.kind().isRole()) {
                    return entry;
                }
            }
            return null;
        }
    }

    void add(String phrase, Entry entry) {
        boolean name = entry.kind().isName();
        Node node = name ? names : roles;
        for (Word word : Word.split(phrase)) {
            String key = name ? word.key() : word.lower();
            if (node == names || node == roles) {
                (name ? firstOfNames : firstOfRoles).add(key);
            }
            node = node.next.computeIfAbsent(key, any -> new Node());
        }
        // A file that is read later, a user's own, says better who this is.
        int before = node.entries.size();
        node.entries.removeIf(old -> isSameSort(old, entry) && !old.file().equals(entry.file()));
        node.entries.add(entry);
        size += node.entries.size() - before;
    }

    private static boolean isSameSort(Entry one, Entry other) {
        return one.kind() == other.kind() || one.kind().isRole() && other.kind().isRole();
    }

    List<Entry> entries(String phrase, boolean name) {
        Node node = name ? names : roles;
        for (Word word : Word.split(phrase)) {
            Node next = node.next.get(name ? word.key() : word.lower());
            if (next == null) {
                return List.of();
            }
            node = next;
        }
        return node.entries;
    }

    /** Longest matches from left to right, without overlap; of equal length the name wins. */
    List<Match> matches(List<Word> words) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Word first = words.get(i);
            boolean mayBeName =
                    firstOfNames.mayHold(first.key()) || first.isAllCapitals() && firstOfNames.mayHold(first.titled());
            Match name = mayBeName ? longest(names, words, i, true) : null;
            Match role = firstOfRoles.mayHold(first.lower()) ? longest(roles, words, i, false) : null;
            Match best = name == null || role != null && role.to() > name.to() ? role : name;
            if (best == null) {
                i++;
            } else {
                found.add(best);
                i = best.to();
            }
        }
        return found;
    }

    private static @Nullable Match longest(Node root, List<Word> words, int from, boolean name) {
        Match best = null;
        Node node = root;
        for (int i = from; i < words.size(); i++) {
            Word word = words.get(i);
            Node next = node.next.get(name ? word.key() : word.lower());
            if (next == null && name && word.isAllCapitals()) {
                next = node.next.get(word.titled());
            }
            if (next == null) {
                break;
            }
            node = next;
            if (!node.entries.isEmpty()) {
                best = new Match(from, i + 1, node.entries);
            }
        }
        return best;
    }

    int size() {
        return size;
    }
}
