package dev.escalation.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.app.notify.MailSettings.Security;
import dev.escalation.store.secrets.SecretPlace;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails to a server over real sockets, encrypted. */
class MailSenderTest {
    private static final String PASSWORD = "p\u00e4ss";
    private static final char[] STORE = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext localhost;
    private static SSLContext elsewhere;

    @BeforeAll
    static void certificates() throws Exception {
        localhost = context("dns:localhost");
        elsewhere = context("dns:mail.example");
    }

    private static SSLContext context(String name) throws Exception {
        Path file = folder.resolve(name.substring(4) + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, STORE);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, STORE);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static SmallSmtpServer server(Security security) throws Exception {
        return new SmallSmtpServer(localhost, security == Security.TLS, true, "nobody@");
    }

    private static MailSender sender(SmallSmtpServer server, Security security, String password, String... to) {
        return sender(server, security, password, Optional.of(localhost.getSocketFactory()), to);
    }

    private static MailSender sender(
            SmallSmtpServer server,
            Security security,
            String password,
            Optional<SSLSocketFactory> trust,
            String... to) {
        MailSettings settings = new MailSettings(
                "localhost", server.port(), security, "desk", SecretPlace.NOWHERE, "desk@example.com", List.of(to));
        return new MailSender(settings, password, new ManualClock(), trust);
    }

    private static Outgoing message() {
        return Outgoing.of("m1", Outgoing.MAIL, "Ticket Ü1: risk 73 %", "Zeile eins\n.\nÄhnlich: ja\n", List.of(), 0);
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aMailArrivesAsItWasWrittenAndNothingIsSaidInTheClear(Security security) throws Exception {
        try (SmallSmtpServer server = server(security)) {
            SendResult result = sender(server, security, PASSWORD, "ann@example.com", "bob@example.com")
                    .send(message());
            assertThat(result).isEqualTo(new SendResult.Delivered());
            assertThat(server.mails()).hasSize(1);
            String raw = server.mails().getFirst().replace("\n..\n", "\n.\n"); // a line of a dot is sent as two
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            assertThat(mail.getSubject()).isEqualTo("Ticket Ü1: risk 73 %");
            assertThat(mail.getContent().toString().strip()).isEqualTo("Zeile eins\n.\nÄhnlich: ja");
            assertThat(mail.getMessageID()).isEqualTo("<m1@escalation-workbench>");
            assertThat(mail.getSentDate()).isEqualTo("2026-03-02T08:00:00Z");
            assertThat(server.said()).contains("tls RCPT TO:<ann@example.com>", "tls RCPT TO:<bob@example.com>");
            assertThat(server.said().stream().filter(line -> line.startsWith("clear")))
                    .allMatch(line -> line.equals("clear STARTTLS") || line.startsWith("clear EHLO"));
        }
    }

    @Test
    void withoutEncryptionNothingIsSent() throws Exception {
        try (SmallSmtpServer server = new SmallSmtpServer(localhost, false, false, "nobody@")) {
            SendResult result = sender(server, Security.STARTTLS, PASSWORD, "ann@example.com")
                    .send(message());
            assertThat(result).isInstanceOf(SendResult.Later.class);
            assertThat(server.said()).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aCertificateThatNobodyVouchesForIsRefused(Security security) throws Exception {
        try (SmallSmtpServer server = server(security)) {
            SendResult result = sender(server, security, PASSWORD, Optional.empty(), "ann@example.com")
                    .send(message());
            assertThat(result).isInstanceOf(SendResult.Later.class);
            assertThat(server.said()).noneMatch(line -> line.startsWith("tls"));
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aCertificateOfAnotherServerIsRefused(Security security) throws Exception {
        try (SmallSmtpServer server = new SmallSmtpServer(elsewhere, security == Security.TLS, true, "nobody@")) {
            SendResult result = sender(
                            server, security, PASSWORD, Optional.of(elsewhere.getSocketFactory()), "ann@example.com")
                    .send(message());
            assertThat(result).isInstanceOf(SendResult.Later.class);
            assertThat(server.said()).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @Test
    void aWrongPasswordIsToldAndNotRepeated() throws Exception {
        try (SmallSmtpServer server = server(Security.TLS)) {
            SendResult result =
                    sender(server, Security.TLS, "wrong-one", "ann@example.com").send(message());
            assertThat(result)
                    .isInstanceOfSatisfying(
                            SendResult.Later.class,
                            later -> assertThat(later.why()).isEqualTo("localhost refuses the user or the password."));
        }
    }

    @Test
    void anAddressThatTheServerRefusesIsGivenUp() throws Exception {
        try (SmallSmtpServer server = server(Security.TLS)) {
            SendResult result =
                    sender(server, Security.TLS, PASSWORD, "nobody@example.com").send(message());
            assertThat(result).isEqualTo(new SendResult.Refused("localhost answered 550 and will not take it."));
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws Exception {
        SmallSmtpServer gone = server(Security.TLS);
        gone.close();
        assertThat(sender(gone, Security.TLS, PASSWORD, "ann@example.com").send(message()))
                .isInstanceOf(SendResult.Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@example.com, bob@example.com", "ann@example.com\r\nBcc: x@y.z", "<a@b.c>", ""})
    void anAddressIsOneAddress(String address) {
        assertThatThrownBy(() -> new MailSettings(
                        "localhost", 465, Security.TLS, "", SecretPlace.NOWHERE, "desk@example.com", List.of(address)))
                .hasMessageContaining("'to' takes addresses");
    }
}
