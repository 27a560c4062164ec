package dev.escalation.ui.connect;

import dev.escalation.app.ConnectionCheck;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.Context;
import dev.escalation.ui.DatabaseSource;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Chooses a database and the tables to read: a saved connection or a new one, tested before anything is read. */
public final class ConnectController {
    private final Context context;
    private final Texts texts;
    private final ConnectionForm fields;
    private final AddressRow address;
    private final SavedList list;
    private final Passwords passwords;
    private @Nullable StepsPane stepsPane;
    private @Nullable TablesPane tablesPane;
    private @Nullable SavedPane savedPane;
    private @Nullable RunningTask testing;
    private @Nullable ConnectionSettings tested;

    @FXML
    private StackPane root;

    @FXML
    private Card saved;

    @FXML
    private Card form;

    @FXML
    private Card steps;

    @FXML
    private Card tables;

    @FXML
    private Button save;

    @FXML
    private Button test;

    @FXML
    private Button read;

    public ConnectController(Context context) {
        this.context = context;
        texts = context.texts();
        address = new AddressRow(texts, this::chooseSettings, this::fill);
        fields = new ConnectionForm(
                texts,
                this::changed,
                address,
                Buttons.withIcon("fth-file", texts.get("connect.authority.choose"), this::chooseAuthority));
        list = new SavedList(texts);
        passwords = new Passwords(context);
    }

    @FXML
    void initialize() {
        form.setContent(fields.node().node());
        stepsPane = new StepsPane(steps, texts);
        tablesPane = new TablesPane(tables, texts, this::offer);
        savedPane = new SavedPane(root, context, list, passwords, this::begin);
        saved.setContent(savedPane.node());
        list.chosen().addListener((_, _, chosen) -> show(chosen));
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> showTesting());
        context.work().prepare(fields, _ -> passwords.hasKeyStore(), has -> {
            if (has) {
                fields.offerKeyStore();
            }
        });
        begin();
        savedPane.refresh(null);
    }

    /** An empty form. */
    private void begin() {
        list.choose(null);
        fields.clear();
        changed();
    }

    private void show(@Nullable SavedConnection connection) {
        if (connection == null) {
            return;
        }
        boolean kept = connection.secret() != SecretPlace.NOWHERE;
        String prompt = kept ? texts.get("connect.password.kept") : texts.get("connect.password.ask");
        fields.show(new ConnectionSettings(connection.profile(), ""), prompt);
        fields.show(connection.secret());
        changed();
    }

    private void fill(ConnectionSettings settings) {
        fields.show(settings, "");
        changed();
    }

    /** What was tested is no longer what stands there. */
    private void changed() {
        context.work().drop(this);
        if (testing != null) {
            testing.cancel();
        }
        tested = null;
        if (stepsPane != null && tablesPane != null) {
            stepsPane.showNothing();
            tablesPane.showNothing();
        }
        offer();
    }

    private void offer() {
        boolean complete = fields.profile() != null;
        save.setDisable(!complete);
        test.setDisable(!complete);
        read.setDisable(tested == null
                || tablesPane == null
                || tablesPane.chosen().isEmpty());
    }

    @FXML
    void test() {
        if (testing != null) {
            testing.cancel();
            return;
        }
        withSettings(settings -> {
            if (stepsPane != null && tablesPane != null) {
                stepsPane.showRunning();
                tablesPane.showNothing();
            }
            testing = context.work()
                    .start(
                            this,
                            texts.get("connect.test.step"),
                            progress -> ConnectionCheck.of(settings, progress),
                            check -> show(settings, check),
                            this::failed);
            showTesting();
        });
    }

    private void withSettings(Consumer<ConnectionSettings> then) {
        ConnectionProfile profile = fields.profile();
        if (profile != null) {
            passwords.get(
                    root,
                    fields.password(),
                    list.chosen().get(),
                    password -> then.accept(new ConnectionSettings(profile, password)));
        }
    }

    /** A test that was cancelled leaves the page as before. */
    private void showTesting() {
        if (testing != null && !context.work().running().contains(testing)) {
            testing = null;
            if (tested == null && stepsPane != null) {
                stepsPane.showNothing();
            }
        }
        test.setText(texts.get(testing == null ? "connect.test" : "connect.test.cancel"));
    }

    private void show(ConnectionSettings settings, ConnectionCheck check) {
        if (stepsPane == null || tablesPane == null) {
            return;
        }
        tested = settings;
        stepsPane.show(check.findings());
        SavedConnection chosen = list.chosen().get();
        tablesPane.show(check.tables(), chosen == null ? List.of() : chosen.tables());
        offer();
    }

    private void failed(Throwable cause) {
        context.notices().problem(context.workbench().problem(texts.get("connect.test.step"), cause));
    }

    @FXML
    void read() {
        if (tested != null && tablesPane != null) {
            SavedConnection chosen = list.chosen().get();
            String name = chosen == null ? tested.profile().sourceName() : chosen.name();
            context.workbench().databases().read(new DatabaseSource(name, tested, tablesPane.chosen()));
        }
    }

    @FXML
    void save() {
        ConnectionProfile profile = fields.profile();
        if (profile != null && savedPane != null && tablesPane != null) {
            savedPane.save(profile, fields.password(), fields.place(), tablesPane.chosen());
        }
    }

    @FXML
    void cancel() {
        changed();
        context.workbench().databases().cancelChoosing();
    }

    private void chooseSettings() {
        File chosen = new FileChooser().showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            address.read(chosen.toPath());
        }
    }

    private void chooseAuthority() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("connect.authority.files"), "*.crt", "*.pem", "*.cer"));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            fields.showAuthority(chosen.toPath());
        }
    }
}
