package dev.escalation;

import dev.escalation.cli.Cli;
import dev.escalation.store.WindowRecord;
import dev.escalation.store.WindowRecordFile;
import dev.escalation.ui.WorkbenchApp;
import java.io.IOException;
import java.util.List;

/** What the installer's build lets run once, so that the cache it leaves serves both faces: a command, then the window. */
public final class Rehearsal {
    private Rehearsal() {}

    /** @param command with its options */
    public static void main(String[] command) throws IOException {
        int code = Launcher.opensWindow(command) ? 2 : Cli.runInTerminal(command);
        if (code == 0) {
            WindowRecordFile.ofUser().write(asLeftBefore());
            WorkbenchApp.open(new String[0]);
        }
        System.exit(code);
    }

    /** Every start but the first one reads how the window was left. */
    private static WindowRecord asLeftBefore() {
        WindowRecord first = WindowRecord.FIRST;
        return new WindowRecord(
                new WindowRecord.Place(0, 0, 1440, 900, false),
                first.page(),
                first.dark(),
                List.of(new WindowRecord.Column("risk", 80, true)),
                first.queueShare(),
                first.views(),
                null,
                null,
                first.triage(),
                first.language(),
                first.textPercent());
    }
}
