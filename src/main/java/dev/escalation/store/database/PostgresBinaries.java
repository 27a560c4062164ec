package dev.escalation.store.database;

import dev.escalation.words.Said;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that come with this one, unpacked once for all workspaces of a user. */
public final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs unless an earlier start did; safe for several processes at once.
     *
     * @param cache folder that may be emptied at any time
     * @throws StoreException if none came along for this system
     */
    public static synchronized PostgresBinaries in(Path cache) throws IOException {
        URL archive = archive();
        Path home = cache.resolve("postgresql-" + fingerprint(archive));
        if (!Files.exists(home)) {
            Files.createDirectories(cache);
            Path lock = cache.resolve("postgresql.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.exists(home)) {
                    unpack(archive, cache, home);
                }
            }
        }
        return new PostgresBinaries(home);
    }

    private static URL archive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StoreException(Said.of("store.postgres.none", name));
        }
        return archive;
    }

    static String archiveName(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (os.contains("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        if (os.contains("mac")) {
            return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
        }
        return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    }

    /** Names the content of the archive, so that another version is unpacked beside an older one. */
    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc())
                : "unpacked";
    }

    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Path partial = Files.createTempDirectory(cache, ".postgresql.");
        try (InputStream packed = archive.openStream()) {
            extract(packed, partial);
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(InputStream packed, Path to) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException("the archive of PostgreSQL leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    makeRunnable(target, entry.getMode());
                }
            }
        }
    }

    private static void makeRunnable(Path file, int mode) throws IOException {
        boolean runnable = (mode & 0b001_000_000) != 0;
        if (runnable && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** @param name {@code initdb}, {@code pg_ctl} or {@code postgres} */
    Path program(String name) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        return home.resolve("bin").resolve(windows ? name + ".exe" : name);
    }
}
