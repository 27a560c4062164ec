package dev.escalation.ui.connect;

import dev.escalation.app.Connections;
import dev.escalation.store.connection.ConnectionFolder;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Shade;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The saved connections, and what can be done with them: begin a new one, save, rename, delete. */
final class SavedPane {
    private final StackPane place;
    private final Context context;
    private final Texts texts;
    private final SavedList list;
    private final Passwords passwords;
    private final Connections connections;
    private final Label note = Labels.wrapped("", "text-micro");
    private final VBox node = new VBox();

    /** What is done to the saved ones. */
    private interface Change {
        void make() throws IOException;
    }

    /** @param begin empties the form */
    SavedPane(StackPane place, Context context, SavedList list, Passwords passwords, Runnable begin) {
        this.place = place;
        this.context = context;
        this.texts = context.texts();
        this.list = list;
        this.passwords = passwords;
        this.connections = context.workbench().databases().connections();
        Button fresh = Buttons.icon("fth-plus", texts.get("connect.saved.new"), begin);
        Button rename = Buttons.icon("fth-edit-2", texts.get("connect.saved.rename"), this::rename);
        Button delete = Buttons.icon("fth-trash-2", texts.get("connect.saved.delete"), this::delete);
        fresh.setId("connect-new");
        rename.setId("connect-rename");
        delete.setId("connect-delete");
        rename.disableProperty().bind(list.chosen().isNull());
        delete.disableProperty().bind(list.chosen().isNull());
        HBox tools = new HBox(4, fresh, rename, delete);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setPadding(new Insets(6, 10, 6, 10));
        note.setId("connect-saved-note");
        note.setPadding(new Insets(6, 14, 6, 14));
        showNote("");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        node.getChildren().setAll(list.node(), note, tools);
    }

    Node node() {
        return node;
    }

    private void showNote(String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }

    /** @param choose name of the one to choose then */
    void refresh(@Nullable String choose) {
        context.work().prepare(list, _ -> connections.folder().list(), (ConnectionFolder.Listing found) -> {
            list.show(found.connections());
            list.choose(choose);
            if (!found.damaged().isEmpty()) {
                showNote(texts.get("connect.saved.damaged", String.join(", ", found.damaged())));
            }
        });
    }

    /** Asks for a name, and for the passphrase where that is needed. */
    void save(ConnectionProfile profile, String password, SecretPlace where, List<String> tables) {
        SavedConnection before = list.chosen().get();
        List<SavedConnection> all = list.all();
        NameDialog dialog = new NameDialog(place, texts, names(all), name -> {
            Optional<SavedConnection> replaced =
                    all.stream().filter(each -> each.name().equals(name)).findFirst();
            String id = replaced.map(SavedConnection::id)
                    .orElseGet(() -> UUID.randomUUID().toString());
            SavedConnection wanted = new SavedConnection(id, name, profile, where, tables);
            boolean kept = !password.isEmpty() || before != null;
            boolean file = isInFile(before) || (kept && where == SecretPlace.FILE);
            change(
                    file,
                    "connect.save.step",
                    name,
                    () -> connections.save(wanted, password, Optional.ofNullable(before)));
        });
        dialog.show(before == null ? profile.host().replaceAll("[^\\p{L}\\p{N}_-].*", "") : before.name());
    }

    private static boolean isInFile(@Nullable SavedConnection connection) {
        return connection != null && connection.secret() == SecretPlace.FILE;
    }

    private static Set<String> names(List<SavedConnection> all) {
        return all.stream().map(SavedConnection::name).collect(Collectors.toSet());
    }

    private void rename() {
        SavedConnection chosen = list.chosen().get();
        List<SavedConnection> others =
                list.all().stream().filter(each -> !each.equals(chosen)).toList();
        new NameDialog(place, texts, names(others), name -> {
                    if (names(others).contains(name)) {
                        showNote(texts.get("connect.saved.taken", name));
                    } else {
                        change(false, "connect.rename.step", name, () -> connections.rename(chosen, name));
                    }
                })
                .show(chosen.name());
    }

    private void delete() {
        SavedConnection chosen = list.chosen().get();
        Shade shade = new Shade(place, texts.get("connect.delete.title", chosen.name()));
        Button confirm = Buttons.primary("fth-trash-2", texts.get("connect.delete.confirm", chosen.name()), () -> {
            shade.close();
            change(isInFile(chosen), "connect.delete.step", null, () -> connections.delete(chosen));
        });
        confirm.setId("connect-delete-confirm");
        shade.add(Labels.wrapped(texts.get("connect.delete.what"), "text-body"));
        shade.addFoot(texts, confirm);
        shade.show(confirm);
    }

    /** @param file whether the encrypted file is needed */
    private void change(boolean file, String stepKey, @Nullable String choose, Change change) {
        String step = texts.get(stepKey);
        Runnable work = () -> context.work()
                .start(
                        connections,
                        step,
                        _ -> {
                            change.make();
                            return true;
                        },
                        _ -> refresh(choose),
                        cause -> context.notices().problem(context.workbench().problem(step, cause)));
        showNote("");
        if (file) {
            passwords.unlocked(place, work);
        } else {
            work.run();
        }
    }
}
