package io.dateline.reader.feed;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry: audio, video, an image.
 *
 * @param url its absolute address
 * @param type its media type
 * @param length its size in bytes, as the feed writes it
 */
public record Enclosure(
        String url, @Nullable String type, @Nullable String length) {}
