package io.dateline.coder.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A UTF-8 text resource beside a class; {@code #} starts a comment line. */
public final class ResourceFile {
    private final String name;
    private final String content;

    private ResourceFile(String name, String content) {
        this.name = name;
        this.content = content;
    }

    /** Reads the resource {@code path}, relative to {@code owner}. Throws {@link BadDataException} when there is none. */
    public static ResourceFile of(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new BadDataException(path + ": no such resource");
            }
            return new ResourceFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The {@code .tsv} files of a folder, in order of their names. Throws {@link UncheckedIOException} when one cannot be read. */
    public static List<ResourceFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .map(ResourceFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static ResourceFile of(Path file) {
        try {
            return of(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A file made in place, for tests. */
    public static ResourceFile of(String name, String content) {
        return new ResourceFile(name, content);
    }

    /** The whole content, to be hashed into a version. */
    public String content() {
        return content;
    }

    /** Name as it stands in error messages. */
    public String name() {
        return name;
    }

    /** The lines that are neither blank nor comments. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(name, number, line.stripTrailing()));
            }
        }
        return lines;
    }
}
