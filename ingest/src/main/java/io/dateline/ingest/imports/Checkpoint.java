package io.dateline.ingest.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an import has come, in a file that is replaced as a whole: a run that was cut off goes on behind the last record that the broker
 * has acknowledged. A file that was changed since begins anew. Not thread-safe.
 */
public final class Checkpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A file as it was, and the place to go on at.
     *
     * @param size bytes
     * @param modified milliseconds since 1970
     * @param place behind the last acknowledged record
     * @param done whether it was read to its end
     */
    private record Mark(
            @JsonProperty("size") long size,
            @JsonProperty("modified") long modified,
            @JsonProperty("place") long place,
            @JsonProperty("done") boolean done) {}

    private final @Nullable Path file;
    private final Map<String, Mark> marks;

    private Checkpoint(@Nullable Path file, Map<String, Mark> marks) {
        this.file = file;
        this.marks = marks;
    }

    /** Remembers nothing. */
    public static Checkpoint none() {
        return new Checkpoint(null, new TreeMap<>());
    }

    /**
     * What a file remembers; one that cannot be read counts as empty: to import twice doubles nothing, to pass over would lose.
     *
     * @param file made with its folder when there is something to remember
     */
    public static Checkpoint in(Path file) {
        Map<String, Mark> marks = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                marks.putAll(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Mark>>() {}));
            }
        } catch (JsonProcessingException e) {
            LOG.atWarn().addKeyValue("file", file).log("checkpoint cannot be read: all is imported anew");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the checkpoint " + file, e);
        }
        return new Checkpoint(file, marks);
    }

    /** Forgets everything. */
    public void clear() {
        marks.clear();
    }

    /** Where to go on in a file; 0 for one that is new or was changed. */
    long place(FileVersion version) {
        Mark mark = marks.get(key(version.path()));
        return mark != null && same(mark, version) ? mark.place() : 0;
    }

    /** Whether this version of a file was read to its end. */
    boolean done(FileVersion version) {
        Mark mark = marks.get(key(version.path()));
        return mark != null && mark.done() && same(mark, version);
    }

    /** Remembers a place in the version that was read, whatever stands at its path by now. */
    void reached(FileVersion version, long place, boolean done) {
        marks.put(key(version.path()), new Mark(version.size(), version.modified(), place, done));
    }

    void forget(Collection<Path> paths) {
        paths.forEach(path -> marks.remove(key(path)));
    }

    /** Writes it; of nothing to remember nothing is left. */
    void save() {
        if (file == null) {
            return;
        }
        try {
            if (marks.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(marks));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the checkpoint " + file, e);
        }
    }

    private static boolean same(Mark mark, FileVersion version) {
        return mark.size() == version.size() && mark.modified() == version.modified();
    }

    private static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
