package dev.escalation.store.connection;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.Rights;
import dev.escalation.store.database.StoreException;
import dev.escalation.task.Progress;
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

    /** @param words what was found, and what to do about it if anything */
    public record Finding(Step step, Verdict verdict, String words) {}

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
            return good(Step.HOST, profile.host() + " is " + found.getHostAddress() + ".");
        } catch (UnknownHostException e) {
            return failed(Step.HOST, "The host " + profile.host() + " is not known. Check its name and the network.");
        }
    }

    private boolean port() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(profile.host(), profile.port()), CONNECT_MILLIS);
            return good(Step.PORT, "Something listens on port " + profile.port() + ".");
        } catch (IOException e) {
            return failed(
                    Step.PORT,
                    "Nothing answers on port " + profile.port() + " (" + e.getMessage()
                            + "). Check the port, the firewall, and whether the server runs.");
        }
    }

    private void database(Progress progress) {
        DatabaseAddress address = profile.address(password);
        try (Database database = Database.connect(address)) {
            good(Step.LOGIN, profile.user() + " is let in.");
            Rights rights = Rights.of(database, profile.rawSchema(), profile.ownSchema(), progress);
            encryption(rights);
            version(rights);
            reading(rights);
            keeping(rights);
        } catch (StoreException e) {
            failed(Step.LOGIN, String.valueOf(e.getMessage()));
        }
    }

    private void encryption(Rights rights) {
        if (rights.encryption().isEmpty()) {
            findings.add(new Finding(
                    Step.ENCRYPTION,
                    Verdict.WARNING,
                    "The connection is not encrypted: whoever is on the way can read the tickets."));
        } else {
            good(Step.ENCRYPTION, "The connection is encrypted (" + rights.encryption() + ").");
        }
    }

    private void version(Rights rights) {
        if (rights.serverVersion() < OLDEST_SERVER) {
            failed(
                    Step.VERSION,
                    "The server is PostgreSQL " + rights.serverVersion() + "; " + OLDEST_SERVER
                            + " or newer is needed.");
        } else {
            good(Step.VERSION, "The server is PostgreSQL " + rights.serverVersion() + ".");
        }
    }

    private void reading(Rights rights) {
        String schema = "the schema " + profile.rawSchema();
        if (!rights.rawSchemaExists()) {
            failed(Step.READING, "There is no schema " + profile.rawSchema() + ". Check its name.");
        } else if (rights.readable().stream().anyMatch(TICKET_TABLES::contains)) {
            good(Step.READING, "Readable in " + schema + ": " + String.join(", ", rights.readable()) + ".");
        } else if (rights.unreadable().stream().anyMatch(TICKET_TABLES::contains)) {
            failed(
                    Step.READING,
                    "The tickets in " + schema
                            + " may not be read. Ask for: GRANT USAGE ON SCHEMA, GRANT SELECT ON the tables.");
        } else {
            failed(
                    Step.READING,
                    "There is no table tickets in " + schema + ". Readable there: "
                            + (rights.readable().isEmpty() ? "nothing" : String.join(", ", rights.readable())) + ".");
        }
    }

    private void keeping(Rights rights) {
        String own = "the schema " + profile.ownSchema();
        if (profile.isTransactionPooler()) {
            findings.add(new Finding(
                    Step.KEEPING,
                    Verdict.WARNING,
                    "This is the address of a pooler. For keeping our tables there, use the direct address or the session"
                            + " pooler (port 5432)."));
        } else if (rights.mayKeep()) {
            good(Step.KEEPING, "Our own tables can be kept in " + own + ".");
        } else {
            findings.add(new Finding(
                    Step.KEEPING,
                    Verdict.WARNING,
                    "Our own tables cannot be kept in " + own
                            + ": the right to create is missing. Reading is possible; what"
                            + " is made of the tickets stays on this machine."));
        }
    }

    private boolean good(Step step, String words) {
        findings.add(new Finding(step, Verdict.GOOD, words));
        return true;
    }

    private boolean failed(Step step, String words) {
        findings.add(new Finding(step, Verdict.FAILED, words));
        return false;
    }
}
