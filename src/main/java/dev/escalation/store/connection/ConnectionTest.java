package dev.escalation.store.connection;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.Rights;
import dev.escalation.store.database.StoreException;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries a connection step by step and says in words what works and what does not. */
public final class ConnectionTest {
    private static final int CONNECT_MILLIS = 5000;
    private static final int OLDEST_SERVER = 14;
    private static final Set<String> TICKET_TABLES = Set.of("tickets", "ticket");

    private final ConnectionProfile profile;
    private final String password;
    private final List<Finding> findings = new ArrayList<>();

    private ConnectionTest(ConnectionProfile profile, String password) {
        this.profile = profile;
        this.password = password;
    }

    /** In the order in which they are tried; one that fails ends the test, except the last two. */
    public enum Step {
        HOST,
        PORT,
        LOGIN,
        ENCRYPTION,
        VERSION,
        READING,
        KEEPING
    }

    /** How a step went. */
    public enum Verdict {
        GOOD,
        /** It can be worked with. */
        WARNING,
        FAILED
    }

    /** @param said what was found, and what to do about it if anything */
    public record Finding(Step step, Verdict verdict, Sayable said) {
        /** In English. */
        public String words() {
            return said.inEnglish();
        }
    }

    /** @return at least one finding; the connection can be used for reading if none up to {@link Step#READING} failed */
    public static List<Finding> run(ConnectionProfile profile, String password, Progress progress) {
        ConnectionTest test = new ConnectionTest(profile, password);
        progress.stage("Looking for " + profile.host(), 0);
        if (test.host() && test.port()) {
            progress.checkCancelled();
            progress.stage("Connecting to " + profile.host(), 0);
            test.database(progress);
        }
        return List.copyOf(test.findings);
    }

    private boolean host() {
        try {
            InetAddress found = InetAddress.getByName(profile.host());
            return good(Step.HOST, Said.of("store.test.host", profile.host(), found.getHostAddress()));
        } catch (UnknownHostException e) {
            return failed(Step.HOST, Said.of("store.host.unknown", profile.host()));
        }
    }

    private boolean port() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(profile.host(), profile.port()), CONNECT_MILLIS);
            return good(Step.PORT, Said.of("store.test.port", Integer.toString(profile.port())));
        } catch (IOException e) {
            return failed(Step.PORT, Said.of("store.test.port.none", Integer.toString(profile.port()), e.getMessage()));
        }
    }

    private void database(Progress progress) {
        DatabaseAddress address = profile.address(password);
        try (Database database = Database.connect(address)) {
            good(Step.LOGIN, Said.of("store.test.login", profile.user()));
            Rights rights = Rights.of(database, profile.rawSchema(), profile.ownSchema(), progress);
            encryption(rights);
            version(rights);
            reading(rights);
            keeping(rights);
        } catch (StoreException e) {
            failed(Step.LOGIN, e);
        }
    }

    private void encryption(Rights rights) {
        if (rights.encryption().isEmpty()) {
            findings.add(new Finding(Step.ENCRYPTION, Verdict.WARNING, Said.of("store.test.open")));
        } else {
            good(Step.ENCRYPTION, Said.of("store.test.encrypted", rights.encryption()));
        }
    }

    private void version(Rights rights) {
        if (rights.serverVersion() < OLDEST_SERVER) {
            failed(Step.VERSION, Said.of("store.server.old", rights.serverVersion(), OLDEST_SERVER));
        } else {
            good(Step.VERSION, Said.of("store.test.version", rights.serverVersion()));
        }
    }

    private void reading(Rights rights) {
        Sayable schema = Said.of("store.schema", profile.rawSchema());
        if (!rights.rawSchemaExists()) {
            failed(Step.READING, Said.of("store.test.schema.none", profile.rawSchema()));
        } else if (rights.readable().stream().anyMatch(TICKET_TABLES::contains)) {
            good(Step.READING, Said.of("store.test.readable", schema, String.join(", ", rights.readable())));
        } else if (rights.unreadable().stream().anyMatch(TICKET_TABLES::contains)) {
            failed(Step.READING, Said.of("store.test.unreadable", schema));
        } else {
            failed(Step.READING, Said.of("store.test.tickets.none", schema, readable(rights)));
        }
    }

    private static Sayable readable(Rights rights) {
        return rights.readable().isEmpty()
                ? Said.of("store.nothing")
                : Sayable.asItIs(String.join(", ", rights.readable()));
    }

    private void keeping(Rights rights) {
        Sayable own = Said.of("store.schema", profile.ownSchema());
        if (profile.isTransactionPooler()) {
            findings.add(new Finding(Step.KEEPING, Verdict.WARNING, Said.of("store.test.pooler")));
        } else if (rights.mayKeep()) {
            good(Step.KEEPING, Said.of("store.test.keeping", own));
        } else {
            findings.add(new Finding(Step.KEEPING, Verdict.WARNING, Said.of("store.test.keeping.not", own)));
        }
    }

    private boolean good(Step step, Sayable words) {
        findings.add(new Finding(step, Verdict.GOOD, words));
        return true;
    }

    private boolean failed(Step step, Sayable words) {
        findings.add(new Finding(step, Verdict.FAILED, words));
        return false;
    }
}
