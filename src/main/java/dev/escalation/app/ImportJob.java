package dev.escalation.app;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.merge.Erasure;
import dev.escalation.ingest.merge.MergeCounts;
import dev.escalation.store.ChangeLock;
import dev.escalation.store.ForgottenIds;
import dev.escalation.store.UnfinishedWork;
import dev.escalation.store.WorkspaceChange;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the files of a source into a workspace: in place of what is there, or on top of it. */
public final class ImportJob {
    private final Path path;
    private final OptionalInt retainDays;
    private final Consumer<Step> steps;
    private final Progress progress;
    private final List<MergeCounts> merged = new ArrayList<>();
    private Map<InputTable, Long> forgotten = Map.of();
    private Optional<ForgottenIds> keptOut = Optional.empty();
    private Optional<Retention> retention = Optional.empty();

    ImportJob(Path path, OptionalInt retainDays, Consumer<Step> steps, Progress progress) {
        this.path = path;
        this.retainDays = retainDays;
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * What an import came to.
     *
     * @param merged by table; empty unless it was put on top of what was there
     * @param forgotten rows about customers who were forgotten earlier, by table; they were left out
     * @param notes about what was not kept, in sentences
     * @param finished what became of the database; empty where the next command will bring it in line
     */
    public record Imported(
            WorkspaceFolder workspace,
            List<MergeCounts> merged,
            Map<InputTable, Long> forgotten,
            List<String> notes,
            Optional<Finishing.Finished> finished) {}

    /**
     * @param plan of the source
     * @param from the source
     * @throws UnusableInputException if the workspace is a folder of something else
     * @throws java.util.concurrent.CancellationException if the user stops it; the workspace is as it was
     * @throws IOException if a file cannot be copied
     */
    public static WorkspaceFolder run(
            ImportPlan plan, Path from, MappingChoice choice, Path workspace, Progress progress) throws IOException {
        return run(plan, from, choice, workspace, OptionalInt.empty(), progress).workspace();
    }

    /**
     * The same.
     *
     * @param retainDays from now on finished tickets are kept so long; 0 for ever, empty to leave the setting as it is
     */
    public static Imported run(
            ImportPlan plan, Path from, MappingChoice choice, Path workspace, OptionalInt retainDays, Progress progress)
            throws IOException {
        return new ImportJob(workspace, retainDays, Step.UNWATCHED, progress).replace(plan, from, choice);
    }

    /**
     * Puts a newer export, complete or not, on top of what is in a workspace.
     *
     * @throws UnusableInputException if the two do not fit together; the workspace is as it was
     */
    public static Imported add(Path from, Path workspace, OptionalInt retainDays, Progress progress)
            throws IOException {
        return new ImportJob(workspace, retainDays, Step.UNWATCHED, progress).add(from);
    }

    private Imported replace(ImportPlan plan, Path from, MappingChoice choice) throws IOException {
        Optional<WorkspaceFolder> earlier = Files.exists(path.resolve("workspace.json"))
                ? Optional.of(WorkspaceFolder.open(path))
                : Optional.empty();
        if (earlier.isEmpty()) {
            return replaceNothing(plan, from, choice);
        }
        try (ChangeLock _ = ChangeLock.of(earlier.get().path())) {
            try (StagedSource staged = new StagedSource(earlier.get().workFolder(), from, plan, choice, progress)) {
                return finish(staged, earlier.get());
            }
        }
    }

    /** Retention needs a workspace to work in. */
    private Imported replaceNothing(ImportPlan plan, Path from, MappingChoice choice) throws IOException {
        Path work = Files.createTempDirectory("workbench-import-"); // readable by its owner only
        try (StagedSource staged = new StagedSource(work, from, plan, choice, progress)) {
            retain(staged, retainDays);
            return commit(staged, path, change(UnfinishedWork.RETENTION, List.of()));
        }
    }

    Imported add(Path from) throws IOException {
        WorkspaceFolder workspace = WorkspaceFolder.open(path);
        try (ChangeLock _ = ChangeLock.of(workspace.path())) {
            new Finishing(workspace, steps, progress).finish();
            ImportPlan newer = Importer.plan(from, workspace.mapping());
            ImportPlan base = Importer.plan(workspace.source(), workspace.mapping());
            try (StagedSource staged =
                    new StagedSource(workspace.workFolder(), workspace.source(), base, workspace.mapping(), progress)) {
                merged.addAll(staged.merge(newer, from));
                return finish(staged, workspace);
            }
        }
    }

    private Imported finish(StagedSource staged, WorkspaceFolder workspace) throws IOException {
        ForgottenIds ids = workspace.forgotten();
        if (ids.hasAny()) {
            ForgottenIds.Asked asked = ids.asked();
            Erasure erasure = Erasure.of(staged.plan(), asked::hasCustomer, asked::hasTicket);
            forgotten = staged.leaveOut(erasure);
            keptOut = Optional.of(ids.with(Set.of(), erasure.tickets())); // those he has opened since, too
        }
        retain(staged, retainDays.isPresent() ? retainDays : workspace.retainDays());
        steps.accept(Step.STAGED);
        boolean add = !merged.isEmpty();
        List<String> delete = retention.isPresent()
                ? FilesNaming.find(workspace.path(), retention.get().tickets())
                : List.of();
        String stage = retention.isPresent() ? UnfinishedWork.RETENTION : add ? UnfinishedWork.IMPORT : "";
        return commit(staged, workspace.path(), change(stage, delete));
    }

    private void retain(StagedSource staged, OptionalInt days) throws IOException {
        if (days.isEmpty() || days.getAsInt() == 0) {
            return;
        }
        CleanData data = Cleaning.run(staged.plan(), progress).data();
        Retention old = Retention.of(data, days.getAsInt());
        if (!old.tickets().isEmpty()) {
            staged.leaveOut(Erasure.of(staged.plan(), _ -> false, old.tickets()::contains));
            retention = Optional.of(old);
        }
    }

    private WorkspaceChange change(String stage, List<String> delete) {
        UnfinishedWork work = stage.isEmpty() || (notes().isEmpty() && merged.isEmpty())
                ? null
                : new UnfinishedWork(stage, String.join(" ", messages()), delete);
        return new WorkspaceChange(keptOut.orElse(null), retainDays.isPresent() ? retainDays.getAsInt() : null, work);
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        if (!merged.isEmpty()) {
            long added = merged.stream().mapToLong(MergeCounts::added).sum();
            long changed = merged.stream().mapToLong(MergeCounts::changed).sum();
            long unchanged = merged.stream().mapToLong(MergeCounts::unchanged).sum();
            messages.add("A newer export was put on top: " + added + " rows new, " + changed + " changed, " + unchanged
                    + " unchanged.");
        }
        messages.addAll(notes());
        return messages;
    }

    private List<String> notes() {
        return retention
                .map(old -> List.of(
                        old.tickets().size() + " tickets that were finished before " + old.cut() + " were not kept."))
                .orElse(List.of());
    }

    private Imported commit(StagedSource staged, Path workspace, WorkspaceChange change) throws IOException {
        WorkspaceFolder imported = staged.commit(workspace, change);
        steps.accept(Step.COMMITTED);
        Optional<Finishing.Finished> finished = new Finishing(imported, steps, progress).finish();
        return new Imported(imported, List.copyOf(merged), forgotten, notes(), finished);
    }
}
