package io.dateline.app.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file cannot be read or written, in words: the platform often says no more than the name of the file. */
public final class FileProblem {

    private FileProblem() {}

    /** Of a file that was to be read or written. */
    public static String of(Path file, IOException problem) {
        if (problem instanceof NoSuchFileException) {
            Path folder = file.toAbsolutePath().getParent();
            boolean noFolder = folder != null && !folder.toFile().isDirectory();
            return noFolder ? "there is no folder " + folder : "there is no such file";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = problem instanceof FileSystemException told ? told.getReason() : problem.getMessage();
        return reason == null ? problem.toString() : reason;
    }
}
