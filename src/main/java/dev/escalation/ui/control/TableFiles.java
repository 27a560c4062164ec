package dev.escalation.ui.control;

import dev.escalation.ui.text.Texts;
import javafx.stage.FileChooser;

/** The files that a chooser offers for reading. */
public final class TableFiles {
    private TableFiles() {}

    public static FileChooser.ExtensionFilter filter(Texts texts) {
        return new FileChooser.ExtensionFilter(
                texts.get("common.tableFiles"), "*.csv", "*.tsv", "*.txt", "*.xes", "*.gz", "*.zip");
    }
}
