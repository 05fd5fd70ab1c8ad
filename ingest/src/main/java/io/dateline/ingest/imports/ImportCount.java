package io.dateline.ingest.imports;

/** Counts what an import does. Not thread-safe. */
final class ImportCount {

    private final int allFiles;
    private final long allBytes;
    private long articles;
    private long refused;
    private long passedOver;
    private int files;
    private long bytesOfEnded;
    private long resumedBytes;

    ImportCount(int allFiles, long allBytes) {
        this.allFiles = allFiles;
        this.allBytes = allBytes;
    }

    void article() {
        articles++;
    }

    void refused() {
        refused++;
    }

    void passedOver() {
        passedOver++;
    }

    void ended(long size) {
        files++;
        bytesOfEnded += size;
    }

    void resumed(long bytes) {
        resumedBytes += bytes;
    }

    ImportProgress progress(long bytesOfCurrent) {
        return new ImportProgress(
                articles, refused, passedOver, files, allFiles, bytesOfEnded + bytesOfCurrent, allBytes, resumedBytes);
    }
}
