package io.dateline.app.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Java, memory, disk and ports. */
public final class MachineChecks {

    private static final int LEAST_JAVA = 17;
    private static final long MIB = 1024L * 1024;
    private static final long LEAST_MEMORY_MIB = 4 * 1024;
    private static final long LEAST_HEAP_MIB = 1536;
    private static final long LEAST_DISK_MIB = 2 * 1024;

    private MachineChecks() {}

    public static Finding java() {
        int version = Runtime.version().feature();
        String detail = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        return version >= LEAST_JAVA
                ? Finding.good("java", detail)
                : Finding.bad("java", detail, "install a JDK " + LEAST_JAVA + " or newer and set JAVA_HOME");
    }

    public static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        long machine = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MIB
                : 0;
        String detail = String.format(Locale.ROOT, "%d MiB in the machine, heap of at most %d MiB", machine, heap);
        if (heap < LEAST_HEAP_MIB) {
            return Finding.bad(
                    "memory",
                    detail,
                    "give the heap " + LEAST_HEAP_MIB + " MiB: DATELINE_JAVA_OPTS=-Xmx" + LEAST_HEAP_MIB + "m");
        }
        return machine >= LEAST_MEMORY_MIB
                ? Finding.good("memory", detail)
                : Finding.note("memory", detail, "the whole stack on one machine wants " + LEAST_MEMORY_MIB + " MiB");
    }

    /** Looks at the nearest parent of the folder that exists. */
    public static Finding disk(String about, Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace() / MIB;
            String detail = String.format(Locale.ROOT, "%d MiB free for %s", free, folder.toAbsolutePath());
            if (!Files.isWritable(existing)) {
                return Finding.bad(about, existing + " cannot be written", "choose another folder or change its owner");
            }
            return free >= LEAST_DISK_MIB
                    ? Finding.good(about, detail)
                    : Finding.bad(about, detail, "free some space: at least " + LEAST_DISK_MIB + " MiB are needed");
        } catch (IOException e) {
            return Finding.bad(about, "cannot look at " + existing + ": " + e.getMessage(), "check the disk");
        }
    }

    /** Whether the loopback port could be taken; 0 always can. */
    public static Finding port(String key, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Finding.good("port", key + " " + port + " is free" + (port == 0 ? " to choose" : ""));
        } catch (IOException e) {
            return Finding.note(
                    "port",
                    key + " " + port + " is in use",
                    "fine when it is Dateline that runs; else set " + key + " to another port, or 0 for a free one");
        }
    }
}
