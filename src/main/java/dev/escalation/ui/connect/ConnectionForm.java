package dev.escalation.ui.connect;

import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.Tls;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The fields of a connection. */
final class ConnectionForm {
    private final Texts texts;
    private final FormGrid grid;
    private final TextField host = FormGrid.field("connect-host");
    private final TextField port = FormGrid.field("connect-port");
    private final TextField database = FormGrid.field("connect-database");
    private final TextField schema = FormGrid.field("connect-schema");
    private final TextField user = FormGrid.field("connect-user");
    private final PasswordField password = new PasswordField();
    private final TextField authority = FormGrid.field("connect-authority");
    private final Choice<Tls> tls;
    private final Choice<SecretPlace> place;
    private boolean filling;

    /**
     * @param changed told when the user changes something that a test depends on
     * @param address where an address is pasted
     * @param chooseAuthority of the file with the certificate
     */
    ConnectionForm(Texts texts, Runnable changed, AddressRow address, Button chooseAuthority) {
        this.texts = texts;
        tls = new Choice<>(
                "connect-tls", mode -> texts.get(key("connect.tls.", mode)), Arrays.asList(Tls.values()), Tls.REQUIRED);
        place = new Choice<>(
                "connect-place",
                each -> texts.get("connect.place." + each.id()),
                List.of(SecretPlace.FILE, SecretPlace.NOWHERE),
                SecretPlace.FILE);
        password.setId("connect-password");
        port.setPrefColumnCount(5);
        port.setMinWidth(64);
        port.setMaxWidth(64);
        grid = new FormGrid(texts);
        grid.add("address", address.node());
        grid.explain(address.note());
        grid.add("host", host, port);
        grid.add("database", database);
        grid.add("schema", schema);
        grid.add("user", user);
        grid.add("password", password);
        grid.add("place", place.node());
        grid.explain("connect-place-words");
        grid.add("tls", tls.node());
        grid.explain("connect-tls-words");
        grid.add("authority", authority, chooseAuthority);
        grid.explain("connect-supabase").setText(texts.get("connect.supabase"));
        authority.disableProperty().bind(tls.node().valueProperty().map(mode -> !mode.isVerifying()));
        chooseAuthority.disableProperty().bind(authority.disableProperty());
        listen(changed);
        clear();
    }

    private void listen(Runnable changed) {
        Stream.of(host, port, database, schema, user, password, authority)
                .forEach(field -> field.textProperty().addListener(_ -> told(changed)));
        tls.node().valueProperty().addListener(_ -> told(changed));
        tls.node().valueProperty().addListener(_ -> explain());
        place.node().valueProperty().addListener(_ -> explain());
        explain();
    }

    private void told(Runnable changed) {
        if (!filling) {
            changed.run();
        }
    }

    private void explain() {
        grid.words("connect-tls-words").setText(texts.get(key("connect.tls.", tls.value()) + ".what"));
        String how = place.node().getItems().contains(SecretPlace.SYSTEM) || place.value() == SecretPlace.NOWHERE
                ? ".what"
                : ".only";
        grid.words("connect-place-words")
                .setText(texts.get("connect.place." + place.value().id() + how));
    }

    private static String key(String family, Tls mode) {
        return family + mode.name().toLowerCase(Locale.ROOT);
    }

    FormGrid node() {
        return grid;
    }

    /** Offers the system's key store, and chooses it. */
    void offerKeyStore() {
        place.node().getItems().add(0, SecretPlace.SYSTEM);
        place.show(SecretPlace.SYSTEM);
    }

    void clear() {
        ConnectionProfile empty = new ConnectionProfile(
                "",
                DatabaseAddress.POSTGRESQL_PORT,
                "postgres",
                "",
                Tls.REQUIRED,
                null,
                ConnectionProfile.RAW_SCHEMA,
                ConnectionProfile.OWN_SCHEMA);
        show(new ConnectionSettings(empty, ""), "");
    }

    /** @param prompt what stands in the empty field of the password */
    void show(ConnectionSettings settings, String prompt) {
        ConnectionProfile profile = settings.profile();
        filling = true;
        try {
            host.setText(profile.host());
            port.setText(String.valueOf(profile.port()));
            database.setText(profile.database());
            schema.setText(profile.rawSchema());
            user.setText(profile.user());
            password.setText(settings.password());
            password.setPromptText(prompt);
            authority.setText(
                    profile.authority() == null ? "" : profile.authority().toString());
            tls.show(profile.tls());
        } finally {
            filling = false;
        }
    }

    void show(SecretPlace where) {
        if (place.node().getItems().contains(where)) {
            place.show(where);
        }
    }

    void showAuthority(Path file) {
        authority.setText(file.toString());
    }

    /** As typed; null while something is missing or wrong. */
    @Nullable
    ConnectionProfile profile() {
        String number = port.getText().strip();
        boolean complete = Stream.of(host, database, schema, user)
                .noneMatch(field -> field.getText().isBlank());
        if (!complete || !number.matches("\\d{1,5}")) {
            return null;
        }
        int chosen = Integer.parseInt(number);
        if (chosen < 1 || chosen > 65_535) {
            return null;
        }
        try {
            String file = authority.getText().strip();
            return new ConnectionProfile(
                    host.getText().strip(),
                    chosen,
                    database.getText().strip(),
                    user.getText().strip(),
                    tls.value(),
                    file.isEmpty() || !tls.value().isVerifying() ? null : Path.of(file),
                    schema.getText().strip(),
                    ConnectionProfile.OWN_SCHEMA);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    String password() {
        return password.getText();
    }

    SecretPlace place() {
        return place.value();
    }
}
