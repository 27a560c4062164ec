package dev.escalation.ui.shell;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Workspace;
import dev.escalation.ui.WorkspaceSteps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The name of what is open, and what can be done with workspaces. */
final class WorkspaceMenu {
    private final Context context;
    private final MenuButton menu;

    WorkspaceMenu(Context context, MenuButton menu) {
        this.context = context;
        this.menu = menu;
        menu.setId("workspace-menu");
        menu.setMnemonicParsing(false); // a name with an underscore keeps it
        context.workspace().sessionProperty().addListener(_ -> show());
        context.workspace().dataProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        Workspace workspace = context.workspace();
        WorkspaceSession session = workspace.sessionProperty().get();
        LoadedData data = workspace.dataProperty().get();
        menu.getItems().setAll(items(session, data));
        if (session != null) {
            Path folder = session.folder().path();
            menu.setText(String.valueOf(folder.getFileName()));
            menu.setTooltip(new Tooltip(folder.toString()));
        } else if (data != null) {
            menu.setText(data.plan().source());
            menu.setTooltip(new Tooltip(text("shell.workspace.memory")));
        } else {
            menu.setText(text("shell.noWorkspace"));
            menu.setTooltip(null);
        }
    }

    /** What can be done now. */
    List<MenuItem> items() {
        return items(
                context.workspace().sessionProperty().get(),
                context.workspace().dataProperty().get());
    }

    private List<MenuItem> items(@Nullable WorkspaceSession session, @Nullable LoadedData data) {
        WorkspaceSteps steps = context.workbench().workspaces();
        List<MenuItem> items = new ArrayList<>();
        if (session == null && data != null) {
            items.add(item("shell.workspace.keep", () -> choose("shell.workspace.choose.new", steps::keep)));
        }
        items.add(item("shell.workspace.open", () -> choose("shell.workspace.choose", steps::open)));
        if (session != null) {
            items.add(item(
                    "shell.workspace.show",
                    () -> context.notices().showFolder(session.folder().path())));
            items.add(item("shell.workspace.leave", steps::leave));
        }
        return items;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(text(key));
        item.setId(key.replace("shell.", "").replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void choose(String titleKey, Consumer<Path> then) {
        context.notices().askForFolder(text(titleKey)).ifPresent(then);
    }

    private String text(String key) {
        return context.texts().get(key);
    }
}
