package io.dateline.ingest.imports;

/**
 * How far an import is.
 *
 * @param articles records that became articles, in this run
 * @param refused records, files and folders that could not be taken
 * @param passedOver records of kinds that hold no article, such as an archive's requests
 * @param files files read to their end, in this run or before
 * @param allFiles files to read
 * @param bytes bytes of the files that were read, in this run or before
 * @param allBytes bytes of all files
 * @param resumedBytes bytes that runs before have read
 */
public record ImportProgress(
        long articles,
        long refused,
        long passedOver,
        int files,
        int allFiles,
        long bytes,
        long allBytes,
        long resumedBytes) {}
