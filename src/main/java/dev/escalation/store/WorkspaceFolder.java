package dev.escalation.store;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder that keeps the imported files, how to read them, the models and the results. {@code workspace.json} is the
 * truth: it is replaced in one step once everything it names is in place, so a reader sees the old state or the new one.
 */
public final class WorkspaceFolder {
    private static final String RECORD = "workspace.json";
    /** What the system shows with the program's icon and opens it with; a folder cannot be associated with a program. */
    private static final String EXTENSION = "escalation";

    private static final String DOOR = "workspace." + EXTENSION;

    private static final String WHAT_A_DOOR_IS =
            "The folder of this file is a workspace of Escalation Workbench. Opening this file opens the workspace.\n";
    static final String SOURCE = "source";
    private static final String MODELS = "models";
    private static final String CHAMPION = "champion.json";
    private static final Sayable HOW_TO_MAKE_ONE = Said.of("store.workspace.none.advice");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;
    private WorkspaceRecord content;

    private WorkspaceFolder(Path folder, WorkspaceRecord content) {
        this.folder = folder;
        this.content = content;
    }

    /** @throws UnusableInputException if the folder is no workspace, or a damaged one */
    public static WorkspaceFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        String name = String.valueOf(folder.getFileName());
        Path file = folder.resolve(RECORD);
        if (!Files.isRegularFile(file)) {
            throw UnusableInputException.inFile(Said.of("store.workspace.none"), name, HOW_TO_MAKE_ONE);
        }
        return new WorkspaceFolder(folder, read(file, name + "/" + RECORD));
    }

    /** What a library says of a record that is none names its classes, so only the place is told. */
    private static WorkspaceRecord read(Path file, String place) {
        try {
            byte[] record = Files.readAllBytes(file);
            refuseNewer(record, place);
            @Nullable WorkspaceRecord read = MAPPER.readValue(record, WorkspaceRecord.class);
            if (read == null) {
                throw unreadable(Said.of("store.workspace.nothing"), place);
            }
            return read;
        } catch (IOException e) {
            throw unreadable(Said.of("store.workspace.unreadable", e.getMessage()), place);
        } catch (JacksonException e) {
            throw unreadable(damage(e.getLocation()), place);
        }
    }

    private static Sayable damage(@Nullable TokenStreamLocation at) {
        return at == null
                ? Said.of("store.workspace.nothing")
                : Said.of(
                        "store.workspace.damaged",
                        Integer.toString(at.getLineNr()),
                        Integer.toString(at.getColumnNr()));
    }

    private static UnusableInputException unreadable(Sayable what, String place) {
        return UnusableInputException.inFile(what, place, Said.of("store.workspace.unreadable.advice"));
    }

    private static void refuseNewer(byte[] record, String place) {
        JsonNode tree = MAPPER.readTree(record);
        boolean ours = WorkspaceRecord.FORMAT.equals(tree.path("format").asString(""));
        if (ours && tree.path("version").asInt(0) > WorkspaceRecord.VERSION) {
            throw UnusableInputException.inFile(
                    Said.of("store.workspace.newer"), place, Said.of("store.workspace.newer.advice"));
        }
    }

    /**
     * Copies the files of a plan into a workspace, which is made if the folder is missing or empty. Earlier imports go
     * once the new one is complete; models and results stay.
     *
     * @param plan what will be read
     * @param choice where the mapping came from
     * @param companions files beside the plan's that belong to the data
     * @throws UnusableInputException if the folder holds something else
     * @throws java.util.concurrent.CancellationException if the user stops it; the workspace is as it was
     */
    public static WorkspaceFolder importInto(
            Path path, ImportPlan plan, MappingChoice choice, List<Path> companions, Progress progress)
            throws IOException {
        return importInto(path, plan, choice, companions, WorkspaceChange.NONE, progress);
    }

    /**
     * The same.
     *
     * @param change what else is new with this import, in the same step
     */
    public static WorkspaceFolder importInto(
            Path path,
            ImportPlan plan,
            MappingChoice choice,
            List<Path> companions,
            WorkspaceChange change,
            Progress progress)
            throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        @Nullable WorkspaceRecord earlier = isNew(folder) ? null : open(folder).content;
        boolean made = OwnerOnly.createFolder(folder);
        Path sources = OwnerOnly.createFolders(folder.resolve(SOURCE));
        Path partial = Files.createTempDirectory(sources, ".import.");
        try {
            WorkspaceRecord content = ImportedFiles.copy(partial, sources, plan, choice, companions, progress);
            WorkspaceFolder workspace =
                    new WorkspaceFolder(folder, change.of(earlier == null ? content : content.continuing(earlier)));
            workspace.save();
            if (workspace.unfinished().isEmpty()) {
                workspace.deleteOtherImports();
            }
            return workspace;
        } finally {
            FolderRemoval.delete(partial);
            if (made && !Files.exists(folder.resolve(RECORD))) {
                FolderRemoval.delete(folder);
            }
        }
    }

    private static boolean isNew(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw UnusableInputException.inFile(
                    Said.of("store.workspace.file"),
                    String.valueOf(folder.getFileName()),
                    Said.of("store.workspace.file.advice"));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void save() throws IOException {
        Path partial = Files.createTempFile(folder, "." + RECORD, null);
        try {
            Files.write(partial, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(partial, folder.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
        Path door = folder.resolve(DOOR);
        if (!Files.exists(door)) {
            Files.writeString(door, WHAT_A_DOOR_IS);
        }
    }

    /** Earlier imports go, and what interrupted ones have left. */
    public void deleteOtherImports() throws IOException {
        Path current = folder.resolve(content.source()).getParent();
        try (Stream<Path> imports = Files.list(folder.resolve(SOURCE))) {
            for (Path other : imports.filter(path -> !path.equals(current)).toList()) {
                FolderRemoval.delete(other);
            }
        }
    }

    /** The imported folder or file. */
    public Path source() {
        return folder.resolve(content.source());
    }

    /** When it came here. */
    public Instant importedAt() throws IOException {
        return Files.getLastModifiedTime(source().getParent()).toInstant();
    }

    /** Whether a folder is a workspace, by its record. */
    public static boolean isWorkspace(Path path) {
        return Files.isRegularFile(path.resolve(RECORD));
    }

    /**
     * Whether a word of a command line can only mean a workspace to open: the file in it that the system opens, or a path
     * to a folder, with a separator, so that it is no command's name.
     */
    public static boolean isNamedBy(String word) {
        boolean path = word.indexOf('/') >= 0 || word.indexOf('\\') >= 0;
        return !word.startsWith("-") && (word.endsWith("." + EXTENSION) || (path && Files.isDirectory(Path.of(word))));
    }

    /** @param named by its folder, or by the file in it that the system opens */
    public static Path namedBy(String named) {
        Path path = Path.of(named).toAbsolutePath().normalize();
        @Nullable Path parent = path.getParent();
        return named.endsWith("." + EXTENSION) && parent != null ? parent : path;
    }

    public Path path() {
        return folder;
    }

    /** How to read it. */
    public MappingChoice mapping() {
        if (content.mappingFile() != null) {
            return new MappingChoice.File(folder.resolve(content.mappingFile()));
        }
        return new MappingChoice.Profile(String.valueOf(content.profile()));
    }

    /** Customers that must not come back. */
    public ForgottenIds forgotten() {
        return content.forgotten() == null ? ForgottenIds.none() : content.forgotten();
    }

    /** How many days finished tickets are kept; empty for ever. */
    public OptionalInt retainDays() {
        return content.retainDays() == null ? OptionalInt.empty() : OptionalInt.of(content.retainDays());
    }

    /** What an interrupted program has left to do. */
    public Optional<UnfinishedWork> unfinished() {
        return Optional.ofNullable(content.unfinished());
    }

    /** The work is done; the best model counts only if it is still there. */
    public void finished() throws IOException {
        boolean model = content.bestModel() != null && Files.exists(folder.resolve(content.bestModel()));
        content = content.withUnfinished(null).withBestModel(model ? content.bestModel() : null);
        save();
    }

    /** A folder for work on the source, readable by the owner only; the next import deletes what is left in it. */
    public Path workFolder() throws IOException {
        return Files.createTempDirectory(OwnerOnly.createFolders(folder.resolve(SOURCE)), ".work.");
    }

    /** Where its database is. */
    public Path database() {
        return folder.resolve("db");
    }

    /** Where its tables are if not in that database. */
    public Optional<TablesPlace> tables() {
        return Optional.ofNullable(content.tables());
    }

    /** @param place empty for its own database */
    public void keepTablesIn(Optional<TablesPlace> place) throws IOException {
        content = content.withTables(place.orElse(null));
        save();
    }

    /** Where a command's results go unless told otherwise. */
    public Path exports(String command) {
        return folder.resolve("exports").resolve(command);
    }

    /** The champion's model if one was promoted, else the best one of the last training; empty before. */
    public Optional<Path> bestModel() {
        Path champion = folder.resolve(MODELS).resolve(CHAMPION);
        return Files.isRegularFile(champion)
                ? Optional.of(champion)
                : Optional.ofNullable(content.bestModel()).map(folder::resolve);
    }

    /** @param document of the model that commands take from now on unless another one is named */
    public void keepChampion(byte[] document) throws IOException {
        Path kept = OwnerOnly.createFolders(folder.resolve(MODELS));
        Path partial = Files.createTempFile(kept, ".champion.", null);
        try {
            Files.write(partial, document);
            Files.move(partial, kept.resolve(CHAMPION), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Takes over a run's models in place of earlier ones.
     *
     * @param models the run's folder of models
     * @param best the best one's name, such as {@code xgboost}
     */
    public void keepModels(Path models, String best) throws IOException {
        Path kept = OwnerOnly.createFolders(folder.resolve(MODELS));
        Path partial = Files.createTempDirectory(kept, ".models.");
        try {
            try (Stream<Path> files = Files.list(models)) {
                for (Path file : files.sorted().toList()) {
                    Path copy = Files.copy(file, partial.resolve(file.getFileName()));
                    Files.move(copy, kept.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            content = content.withBestModel(MODELS + "/" + best + ".json");
            save();
        } finally {
            FolderRemoval.delete(partial);
        }
    }
}
