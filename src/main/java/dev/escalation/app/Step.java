package dev.escalation.app;

import java.util.function.Consumer;

/** Where a change of a workspace can be cut off; tests do that at each. */
enum Step {
    /** The new files are complete beside the old ones. */
    STAGED,
    /** {@code workspace.json} names the new files: from here on the change is finished, sooner or later. */
    COMMITTED,
    OLD_FILES_DELETED,
    DATABASE_WRITTEN,
    RESULTS_DELETED;

    static final Consumer<Step> UNWATCHED = _ -> {};
}
