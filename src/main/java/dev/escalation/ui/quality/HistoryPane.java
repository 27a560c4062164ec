package dev.escalation.ui.quality;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.store.tables.LogRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** What happened in the workspace, the newest first. */
final class HistoryPane implements QualityPane {
    private final Context context;
    private final Card card = new Card();
    private final HistoryTable table;
    private final Button export;
    private boolean looked;

    HistoryPane(Context context) {
        this.context = context;
        this.table = new HistoryTable(context.texts());
        card.setTitle(text("quality.history"));
        card.setId("quality-history-card");
        export = Buttons.plain(text("quality.history.export"), this::export);
        export.setId("quality-history-export");
        card.tools().getChildren().add(export);
        context.workspace().logEntriesProperty().addListener(_ -> refresh());
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(LoadedData data) {
        looked = true;
        refresh();
    }

    private void refresh() {
        WorkspaceSession session = context.workspace().sessionProperty().get();
        export.setVisible(session != null);
        if (session == null) {
            context.work().drop(this);
            card.setSubtitle("");
            card.showEmpty("fth-clock", text("quality.history.none"), text("quality.history.none.what"), keep());
        } else if (looked) {
            context.work().prepare(this, session::log, this::show);
        }
    }

    private void show(List<LogRow> rows) {
        table.show(rows);
        card.setSubtitle(context.texts().get("quality.history.count", rows.size()));
        card.setContent(table.node());
    }

    private Button keep() {
        Button keep = Buttons.primary("fth-archive", text("shell.workspace.keep"), () -> {
            Optional<Path> folder = context.notices().askForFolder(text("shell.workspace.choose.new"));
            folder.ifPresent(context.workbench().workspaces()::keep);
        });
        keep.setId("quality-history-keep");
        return keep;
    }

    private void export() {
        List<LogRow> rows = table.rows();
        new Export(context).write("etl_logs.csv", file -> HistoryCsv.write(rows, file));
    }

    private String text(String key) {
        return context.texts().get(key);
    }
}
