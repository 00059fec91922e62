package org.kept.shared.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every badness here travels over a real connection, because time-outs and sizes are about connections. */
class PartnerClientTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private volatile HttpHandler handler;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getRawPath());
            exchange.getRequestBody().readAllBytes();
            handler.handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void whatThePartnerAnswersComesBack() {
        handler = exchange -> answer(exchange, 201, "{\"id\":\"p-1\"}");

        PartnerAnswer answer = client(SHORT).post("key-1", Map.of("a", 1), "payouts");

        assertThat(answer.done()).isTrue();
        assertThat(answer.text("id", 10)).isEqualTo("p-1");
        assertThat(asked).containsExactly("/api/payouts");
    }

    @Test
    void thePartnerIsToldTheKeyAndWhoAsks() {
        List<String> heads = new ArrayList<>();
        handler = exchange -> {
            heads.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            heads.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, "{}");
        };

        client(SHORT).post("CMP-2026-000001:Task_Pay:1", Map.of(), "payouts");

        assertThat(heads).containsExactly("CMP-2026-000001:Task_Pay:1", "Bearer secret");
    }

    @Test
    void aPartnerThatNeverAnswersIsNotWaitedFor() {
        handler = exchange -> awaitEnd();

        assertThatThrownBy(() -> client(SHORT).post("key-1", Map.of(), "payouts"))
                .isInstanceOf(PartnerException.class)
                .hasMessageContaining("no answer within");
    }

    /** A time-out that ends with the head of the answer would wait for this one as long as it likes. */
    @Test
    void aPartnerThatDripsItsAnswerIsCutOff() {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                do {
                    out.write(' ');
                    out.flush();
                } while (!end.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };

        assertThatThrownBy(() -> client(SHORT).post("key-1", Map.of(), "payouts"))
                .isInstanceOf(PartnerException.class)
                .hasMessageContaining("no answer within");
    }

    @Test
    void anAnswerBeyondAllMeasureIsNotTakenIn() {
        byte[] piece = new byte[8_192];
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    out.write(piece);
                }
            }
        };

        assertThatThrownBy(() -> client(Duration.ofSeconds(20)).post("key-1", Map.of(), "payouts"))
                .isInstanceOf(PartnerException.class)
                .hasMessageContaining("more than 64 kB");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void nobodyIsFollowedElsewhere(int status) {
        handler = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, status, "{}");
        };

        PartnerAnswer answer = client(SHORT).post("key-1", Map.of(), "payouts");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.done()).isFalse();
        assertThat(asked).containsExactly("/api/payouts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[1,2]", "{\"id\":", "\"text\""})
    void anAnswerThatIsNoObjectIsAnEmptyOne(String body) {
        handler = exchange -> answer(exchange, 200, body);

        assertThat(client(SHORT).post("key-1", Map.of(), "payouts").text("id", 10))
                .isEmpty();
    }

    @Test
    void aPartOfThePathStaysOnePart() {
        handler = exchange -> answer(exchange, 200, "{}");

        client(SHORT).post("key-1", Map.of(), "payouts", "../admin?x=1#y z", "stop");

        assertThat(asked).containsExactly("/api/payouts/..%2Fadmin%3Fx%3D1%23y%20z/stop");
    }

    @Test
    void dotsAloneAreNoPartOfAPath() {
        assertThatThrownBy(() -> client(SHORT).post("key-1", Map.of(), "payouts", "..", "stop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyCannotAddAHeader() {
        assertThatThrownBy(() -> client(SHORT).post("key\r\nX-Other: 1", Map.of(), "payouts"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartnerThatIsNotThereIsSaidToBeSo() {
        PartnerClient client = client(SHORT);
        server.stop(0);

        assertThatThrownBy(() -> client.post("key-1", Map.of(), "payouts"))
                .isInstanceOf(PartnerException.class)
                .hasMessageContaining("could not be reached (ConnectException)");
    }

    @Test
    void whatAPartnerSaysIsOneShortLine() {
        handler = exchange -> answer(exchange, 422, "{\"reason\":\"a\\r\\nb" + "c".repeat(500) + "\"}");

        assertThat(client(SHORT).post("key-1", Map.of(), "payouts").text("reason", 20))
                .isEqualTo("a  bccccccccccccccc…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://payments.example/api",
                "ftp://payments.example",
                "https://user:secret@payments.example",
                "https://payments.example/api?to=x",
                "https://payments.example/#x",
                "payments.example",
                "https:///api",
                "file:///etc/passwd"
            })
    void anAddressThatWouldTellASecretOrTheWrongOneIsRefused(String url) {
        assertThatThrownBy(() -> new PartnerAccess(URI.create(url), "", SHORT, SHORT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTokenIsNotInTheWordsOfTheAccess() {
        assertThat(access(SHORT).toString()).doesNotContain("secret");
    }

    private PartnerClient client(Duration answer) {
        return new PartnerClient(access(answer));
    }

    private PartnerAccess access(Duration answer) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
        return new PartnerAccess(url, "secret", Duration.ofSeconds(1), answer);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
