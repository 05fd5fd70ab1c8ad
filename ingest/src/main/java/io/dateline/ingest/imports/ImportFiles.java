package io.dateline.ingest.imports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which files an import takes: those that are named, and of folders, with all below, those of a kind that can be imported. */
final class ImportFiles {

    private ImportFiles() {}

    /**
     * The files, of a folder in the order of their names.
     *
     * @param refused told of files and folders that cannot be taken, and why
     */
    static List<Path> of(List<Path> filesAndFolders, BiConsumer<Path, String> refused) {
        List<Path> files = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (!Files.exists(path)) {
                refused.accept(path, "no such file or folder");
            } else if (Files.isDirectory(path)) {
                files.addAll(within(path, refused));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** A folder that cannot be listed is refused; the rest is taken all the same. */
    private static List<Path> within(Path folder, BiConsumer<Path, String> refused) {
        List<Path> files = new ArrayList<>();
        try {
            // A folder that is a link is meant itself; links within are not followed, for they may go round.
            Files.walkFileTree(folder.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file) && FileKind.of(file) != null) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    refused.accept(file, "cannot be listed: " + error);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path within, @Nullable IOException error) {
                    if (error != null) {
                        refused.accept(within, "cannot be listed to its end: " + error);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refused.accept(folder, "cannot be listed: " + e);
        }
        files.sort(null);
        return files;
    }
}
