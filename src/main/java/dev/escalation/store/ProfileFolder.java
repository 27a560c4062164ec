package dev.escalation.store;

import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingReader;
import dev.escalation.ingest.Profiles;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mappings that a user has saved, one YAML file each, found again by name: those of a workspace first, then the user's
 * own.
 */
public final class ProfileFolder {
    private static final String FOLDER = "profiles";
    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");

    private final List<Path> folders;

    private ProfileFolder(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static ProfileFolder in(Path settings) {
        return new ProfileFolder(List.of(settings.resolve(FOLDER)));
    }

    /** The user's. */
    public static ProfileFolder ofUser() {
        return in(UserFolders.settings());
    }

    /** Those of a workspace besides; profiles are saved there if it has a folder of them. */
    public ProfileFolder with(Path workspace) {
        Path own = workspace.resolve(FOLDER);
        if (!Files.isDirectory(own)) {
            return this;
        }
        List<Path> all = new ArrayList<>(folders);
        all.addFirst(own);
        return new ProfileFolder(all);
    }

    /** Why a profile cannot be called so; empty if it can. */
    public static Optional<Refusal> refusal(String name) {
        if (Profiles.names().contains(name) || name.equals("auto") || name.equals("draft")) {
            return Optional.of(Refusal.TAKEN);
        }
        return NAME.matcher(name).matches() ? Optional.empty() : Optional.of(Refusal.NO_NAME);
    }

    /** What speaks against a name. */
    public enum Refusal {
        /** The program's own profiles are called so. */
        TAKEN,
        /** It has other characters than letters, digits, hyphens and underscores, or too many. */
        NO_NAME
    }

    /** Names of all that are saved, those of the workspace first. */
    public List<String> names() {
        return files().stream().map(ProfileFolder::name).distinct().toList();
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    /**
     * The profile of that name.
     *
     * @throws UnusableInputException if there is none or it cannot be read
     */
    public Mapping get(String name) {
        Path file = files().stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        return read(file);
    }

    private UnusableInputException unknown(String name) {
        List<String> known = new ArrayList<>(Profiles.names());
        known.addAll(names());
        return UnusableInputException.inFile(
                Said.of("store.profile.none"), name, Said.of("store.profile.none.advice", String.join(", ", known)));
    }

    /** All that can be read; a damaged one is told of when it is asked for by its name. */
    public List<Mapping> all() {
        return names().stream().flatMap(name -> readable(name).stream()).toList();
    }

    private Optional<Mapping> readable(String name) {
        try {
            return Optional.of(get(name));
        } catch (UnusableInputException _) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a profile under its name, in place of an earlier one; only the user may read it.
     *
     * @return the file
     * @throws IllegalArgumentException if the name is refused
     */
    public Path save(Mapping profile) throws IOException {
        if (refusal(profile.name()).isPresent()) {
            throw new IllegalArgumentException("a profile cannot be called " + profile.name());
        }
        Path folder = OwnerOnly.createFolders(folders.getFirst());
        Path part = Files.createTempFile(folder, ".profile.", ENDING); // readable by its owner only
        try {
            Files.writeString(part, profile.text());
            return Files.move(
                    part,
                    folder.resolve(profile.name() + ENDING),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Mapping read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return MappingReader.read(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UnusableInputException.inFile(
                    Said.of("store.profile.unreadable", e.getMessage()),
                    name,
                    Said.of("store.profile.unreadable.advice", file));
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private List<Path> files() {
        return folders.stream().flatMap(folder -> files(folder).stream()).toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ProfileFolder::isProfile).sorted().toList();
        } catch (IOException _) {
            return List.of(); // a folder that cannot be listed holds nothing for us
        }
    }

    private static boolean isProfile(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && name.charAt(0) != '.';
    }
}
