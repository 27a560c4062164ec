package dev.escalation.ui.connect;

import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.Context;
import dev.escalation.ui.DatabaseSource;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Texts;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
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
    private @Nullable Trial trial;
    private @Nullable SavedPane savedPane;

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
        trial = new Trial(context, steps, tables, this::offer);
        savedPane = new SavedPane(root, context, list, passwords, this::begin);
        saved.setContent(savedPane.node());
        list.chosen().addListener((_, _, chosen) -> show(chosen));
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
        ConnectionSettings tested = trial == null ? null : trial.tested();
        if (tested == null || !tested.profile().equals(connection.profile())) {
            changed(); // else it has just been saved
        }
    }

    private void fill(ConnectionSettings settings) {
        fields.show(settings, "");
        changed();
    }

    private void changed() {
        if (trial != null) {
            trial.forget();
        }
        offer();
    }

    private void offer() {
        boolean complete = fields.profile() != null;
        save.setDisable(!complete);
        test.setDisable(!complete);
        boolean running = trial != null && trial.isRunning();
        test.setText(texts.get(running ? "connect.test.cancel" : "connect.test"));
        read.setDisable(
                trial == null || trial.tested() == null || trial.chosen().isEmpty());
    }

    @FXML
    void test() {
        if (trial != null && trial.isRunning()) {
            trial.cancel();
            return;
        }
        SavedConnection chosen = list.chosen().get();
        withSettings(settings -> {
            if (trial != null) {
                trial.start(settings, chosen == null ? List.of() : chosen.tables());
            }
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

    @FXML
    void read() {
        ConnectionSettings tested = trial == null ? null : trial.tested();
        if (trial != null && tested != null) {
            SavedConnection chosen = list.chosen().get();
            String name = chosen == null ? tested.profile().sourceName() : chosen.name();
            context.workbench().databases().read(new DatabaseSource(name, tested, trial.chosen()));
        }
    }

    @FXML
    void save() {
        ConnectionProfile profile = fields.profile();
        if (profile != null && savedPane != null && trial != null) {
            savedPane.save(profile, fields.password(), fields.place(), trial.chosen());
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
