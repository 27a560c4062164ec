package dev.escalation.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks as much SMTP (RFC 5321, 3207, 4954) as a client needs, one client after another. */
final class SmallSmtpServer implements AutoCloseable {
    private final ServerSocket listening;
    private final SSLContext tls;
    private final boolean fromTheFirstByte;
    private final boolean offersStartTls;
    private final String refusedRecipient;
    private final List<String> said = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();

    SmallSmtpServer(SSLContext tls, boolean fromTheFirstByte, boolean offersStartTls, String refusedRecipient)
            throws IOException {
        this.tls = tls;
        this.fromTheFirstByte = fromTheFirstByte;
        this.offersStartTls = offersStartTls;
        this.refusedRecipient = refusedRecipient;
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Everything that was said to it, decrypted, with {@code clear} or {@code tls} before it. */
    synchronized List<String> said() {
        return List.copyOf(said);
    }

    synchronized List<String> mails() {
        return List.copyOf(mails);
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket plain = listening.accept()) {
                Socket socket = fromTheFirstByte ? encrypted(plain) : plain;
                Optional<Socket> upgraded = talk(socket, true);
                if (upgraded.isPresent()) {
                    talk(upgraded.get(), false);
                }
            } catch (IOException _) {
                // the client went, or the test is over
            }
        }
    }

    private SSLSocket encrypted(Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private Optional<Socket> talk(Socket socket, boolean greets) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        OutputStream out = socket.getOutputStream();
        boolean secure = socket instanceof SSLSocket;
        if (greets) {
            say(out, "220 ready");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard((secure ? "tls " : "clear ") + line);
            String verb = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO" ->
                    say(out, !secure && offersStartTls ? "250-here\r\n250 STARTTLS" : "250-here\r\n250 AUTH PLAIN");
                case "STARTTLS" -> {
                    say(out, "220 go on");
                    return Optional.of(encrypted(socket));
                }
                case "AUTH" -> say(out, isRight(line) ? "235 welcome" : "535 no");
                case "RCPT" -> say(out, line.contains(refusedRecipient) ? "550 unknown here" : "250 fine");
                case "DATA" -> {
                    say(out, "354 end with a dot");
                    mail(in);
                    say(out, "250 taken");
                }
                case "QUIT" -> say(out, "221 bye");
                default -> say(out, "250 fine");
            }
        }
        return Optional.empty();
    }

    private static boolean isRight(String line) {
        String[] words = line.split(" ", 3);
        return words.length == 3
                && new String(Base64.getDecoder().decode(words[2]), UTF_8).equals("desk\0desk\0p\u00e4ss");
    }

    private void mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        synchronized (this) {
            mails.add(mail.toString());
        }
    }

    private synchronized void heard(String line) {
        said.add(line);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
