package io.dateline.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this system, unpacked from the jar of Maven Central that is on the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks once and returns the folder with {@code bin/}, {@code lib/} and {@code share/}.
     *
     * @param places where to unpack, the first that can be written is taken
     */
    static Path unpack(List<Path> places) throws StackException {
        String resource = "postgres-%s-%s.txz".formatted(system(), processor());
        String folder = "postgresql-" + version()
                + resource.substring("postgres".length(), resource.length() - ".txz".length());
        IOException refused = null;
        for (Path place : places) {
            Path target = place.resolve(folder);
            if (Files.isExecutable(target.resolve("bin/postgres"))) {
                return target;
            }
        }
        for (Path place : places) {
            try {
                return unpack(resource, place, place.resolve(folder));
            } catch (IOException e) {
                refused = e;
            }
        }
        throw new StackException(
                "PostgreSQL's binaries cannot be unpacked into %s: %s".formatted(places, refused), refused);
    }

    private static Path unpack(String resource, Path place, Path target) throws IOException, StackException {
        Files.createDirectories(place);
        Path draft = Files.createTempDirectory(place, "unpacking-");
        try {
            try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + resource)) {
                if (packed == null) {
                    throw new StackException(
                            "no PostgreSQL for %s on %s on the class path (%s): use a database of your own"
                                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), resource));
                }
                extract(packed, draft);
            }
            // One rename, so that another process sees either nothing or everything.
            Files.move(draft, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.deleteIfExists(draft);
        } catch (IOException | StackException e) {
            Folders.deleteIfExists(draft);
            throw e;
        }
        return target;
    }

    private static void extract(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("entry leads out of the archive: " + entry.getName());
                }
                write(tar, entry, file);
                entry = tar.getNextEntry();
            }
        }
        // The temporary folder is 700; PostgreSQL may run under another user than the one that unpacks.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Written by the build from the version of the binaries, so that an upgrade unpacks anew. */
    private static String version() throws StackException {
        Properties versions = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
            if (in != null) {
                versions.load(in);
            }
        } catch (IOException e) {
            throw new StackException("versions.properties of dateline-stack cannot be read", e);
        }
        return versions.getProperty("postgres", "unknown");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : name.equals("amd64") ? "x86_64" : name;
    }
}
