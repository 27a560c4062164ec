package dev.escalation.app;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.merge.Erasure;
import dev.escalation.ingest.merge.SourceWithout;
import dev.escalation.store.ChangeLock;
import dev.escalation.store.UnfinishedWork;
import dev.escalation.store.WorkspaceChange;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Removes a customer, with his tickets and all that happened to them, from a workspace and keeps him out of it. */
public final class ForgetJob {
    private final WorkspaceFolder workspace;
    private final String customer;
    private final Consumer<Step> steps;
    private final Progress progress;

    ForgetJob(WorkspaceFolder workspace, String customer, Consumer<Step> steps, Progress progress) {
        this.workspace = workspace;
        this.customer = customer.strip();
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * What goes.
     *
     * @param rows of the imported files, by table
     * @param tickets of the customer
     * @param deleted results and models that name the customer or one of his tickets, relative to the workspace
     * @param models of these some are models
     */
    public record Forgetting(Map<InputTable, Long> rows, int tickets, List<String> deleted, boolean models) {}

    /**
     * What would go.
     *
     * @throws UnusableRequestException if nothing is known of this customer
     */
    public static Forgetting look(WorkspaceFolder workspace, String customer, Progress progress) throws IOException {
        return new ForgetJob(workspace, customer, Step.UNWATCHED, progress).look();
    }

    /**
     * Removes everything.
     *
     * @throws UnusableRequestException if nothing is known of this customer
     * @throws java.util.concurrent.CancellationException if the user stops it; what has begun is finished when the workspace
     *     is opened again
     */
    public static Forgetting run(WorkspaceFolder workspace, String customer, Progress progress) throws IOException {
        return new ForgetJob(workspace, customer, Step.UNWATCHED, progress).run();
    }

    private Forgetting look() throws IOException {
        progress.stage("Looking for the customer", 0);
        ImportPlan plan = plan();
        Erasure erasure = erasure(plan);
        return forgetting(SourceWithout.count(plan, erasure), erasure);
    }

    Forgetting run() throws IOException {
        try (ChangeLock _ = ChangeLock.of(workspace.path())) {
            progress.stage("Looking for the customer", 0);
            ImportPlan plan = plan();
            Erasure erasure = erasure(plan);
            try (StagedSource staged =
                    new StagedSource(workspace.workFolder(), workspace.source(), plan, workspace.mapping(), progress)) {
                Forgetting forgetting = forgetting(staged.leaveOut(erasure), erasure);
                steps.accept(Step.STAGED);
                WorkspaceFolder changed = staged.commit(workspace.path(), change(forgetting, erasure));
                steps.accept(Step.COMMITTED);
                new Finishing(changed, steps, progress).finish();
                return forgetting;
            }
        }
    }

    private ImportPlan plan() {
        return Importer.plan(workspace.source(), workspace.mapping());
    }

    private Erasure erasure(ImportPlan plan) throws IOException {
        return Erasure.of(plan, customer::equals, _ -> false);
    }

    private Forgetting forgetting(Map<InputTable, Long> rows, Erasure erasure) throws IOException {
        Set<String> ids = new HashSet<>(erasure.tickets());
        ids.add(customer);
        List<String> deleted = FilesNaming.find(workspace.path(), ids);
        if (rows.isEmpty() && deleted.isEmpty()) {
            boolean before = workspace.forgotten().asked().hasCustomer(customer);
            throw new UnusableRequestException(
                    before ? Said.of("app.forget.before") : Said.of("app.forget.unknown", customer));
        }
        return new Forgetting(
                rows, erasure.tickets().size(), deleted, deleted.stream().anyMatch(path -> path.startsWith("models/")));
    }

    private WorkspaceChange change(Forgetting forgetting, Erasure erasure) {
        long rows =
                forgetting.rows().values().stream().mapToLong(Long::longValue).sum();
        String message = "One customer was forgotten: " + rows + " rows of the imported files, "
                + forgetting.tickets() + " tickets among them; "
                + forgetting.deleted().size()
                + " results and models that named him were deleted.";
        return new WorkspaceChange(
                workspace.forgotten().with(Set.of(customer), erasure.tickets()),
                null,
                new UnfinishedWork(UnfinishedWork.FORGET, message, forgetting.deleted()));
    }
}
