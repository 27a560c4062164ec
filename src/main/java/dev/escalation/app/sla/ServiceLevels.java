package dev.escalation.app.sla;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service levels that somebody stated for a desk: kept in its workspace, or as long as this object where there is
 * none. Without any, those count that are read off the tickets. Safe for use by several threads.
 */
public final class ServiceLevels {
    private final @Nullable Path file;
    private @Nullable SlaPolicy ofSession;

    private ServiceLevels(@Nullable Path file) {
        this.file = file;
    }

    /** Those of a workspace, in its file {@code sla.yaml}. */
    public static ServiceLevels in(WorkspaceFolder workspace) {
        return new ServiceLevels(workspace.path().resolve(SlaPolicyFile.NAME));
    }

    /** Those of data without a workspace: none yet. */
    public static ServiceLevels ofSession() {
        return new ServiceLevels(null);
    }

    /** Whether they are there again when the workspace is opened again. */
    public boolean areKept() {
        return file != null;
    }

    /**
     * What somebody stated; empty if those count that are read off the tickets.
     *
     * @throws UnusableInputException if the workspace's file cannot be used; nothing is put in its place silently
     */
    public synchronized Optional<SlaPolicy> stated() throws IOException {
        if (file == null) {
            return Optional.ofNullable(ofSession);
        }
        return Files.exists(file) ? Optional.of(SlaPolicyFile.read(file)) : Optional.empty();
    }

    /**
     * States service levels in place of what there was, in one step.
     *
     * @throws IllegalArgumentException if they have no target, or a clock with several shifts a day
     */
    public synchronized void state(SlaPolicy policy) throws IOException {
        byte[] text = SlaPolicyFile.text(policy).getBytes(StandardCharsets.UTF_8);
        if (file == null) {
            ofSession = new SlaPolicy(policy.targets(), policy.hours(), policy.pauses(), new Evidence.Stated());
        } else {
            OwnerOnlyFile.replace(file, text);
        }
    }

    /**
     * Goes back to what is read off the tickets.
     *
     * @return whether anything was stated
     */
    public synchronized boolean forget() throws IOException {
        boolean stated = ofSession != null;
        ofSession = null;
        return file == null ? stated : Files.deleteIfExists(file);
    }

    /** States the same for another place, if anything is stated. */
    public void copyTo(ServiceLevels other) throws IOException {
        Optional<SlaPolicy> stated = stated();
        if (stated.isPresent()) {
            other.state(stated.get());
        }
    }
}
