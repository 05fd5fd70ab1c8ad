package io.dateline.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password in a file that only its owner can read. */
final class PasswordFile {
    private static final int BYTES = 24;

    private PasswordFile() {}

    /** The password in the file; made when there is none. */
    static String readOrMake(Path file) throws StackException {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new StackException("%s cannot be read or made: %s".formatted(file, e), e);
        }
    }

    /** Moved to its place when whole: an empty file, left by a killed start, would lock the database for ever. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "password-", ".tmp", ownerOnly);
        Files.writeString(draft, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
