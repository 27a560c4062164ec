package dev.escalation.store.connection;

import dev.escalation.store.database.Tls;
import dev.escalation.store.secrets.SecretPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved connection as its file has it. */
record ConnectionRecord(
        String id,
        String host,
        int port,
        String database,
        String user,
        String sslmode,
        @Nullable String sslrootcert,
        String schema,
        String ownSchema,
        String password,
        List<String> tables) {

    static ConnectionRecord of(SavedConnection saved) {
        ConnectionProfile profile = saved.profile();
        return new ConnectionRecord(
                saved.id(),
                profile.host(),
                profile.port(),
                profile.database(),
                profile.user(),
                profile.tls().sslMode(),
                profile.authority() == null ? null : profile.authority().toString(),
                profile.rawSchema(),
                profile.ownSchema(),
                saved.secret().id(),
                saved.tables());
    }

    /** @throws IllegalArgumentException if something in it cannot be */
    SavedConnection as(String name) {
        if (id == null || host == null || database == null || user == null || sslmode == null || schema == null) {
            throw new IllegalArgumentException("something is missing");
        }
        ConnectionProfile profile = new ConnectionProfile(
                host,
                port,
                database,
                user,
                Tls.ofSslMode(sslmode),
                sslrootcert == null ? null : Path.of(sslrootcert),
                schema,
                ownSchema == null ? ConnectionProfile.OWN_SCHEMA : ownSchema);
        profile.address(""); // refuses what is no port
        return new SavedConnection(
                UUID.fromString(id).toString(),
                name,
                profile,
                SecretPlace.of(String.valueOf(password)).orElse(SecretPlace.NOWHERE),
                tables == null ? List.of() : tables);
    }
}
