package dev.escalation.store;

import org.jspecify.annotations.Nullable;

/**
 * What becomes new in a workspace in the same step as its files.
 *
 * @param forgotten null to leave it as it is
 * @param retainDays null to leave it as it is, 0 for ever
 * @param unfinished null for nothing further to be done
 */
public record WorkspaceChange(
        @Nullable ForgottenIds forgotten,
        @Nullable Integer retainDays,
        @Nullable UnfinishedWork unfinished) {
    /** Nothing but the files. */
    public static final WorkspaceChange NONE = new WorkspaceChange(null, null, null);

    WorkspaceRecord of(WorkspaceRecord record) {
        WorkspaceRecord changed = forgotten == null ? record : record.withForgotten(forgotten);
        if (retainDays != null) {
            changed = changed.withRetainDays(retainDays == 0 ? null : retainDays);
        }
        if (unfinished == null) {
            return changed;
        }
        UnfinishedWork earlier = record.unfinished();
        return changed.withUnfinished(earlier == null ? unfinished : unfinished.after(earlier));
    }
}
