package org.kept.complaint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.complaint.payout.PaymentSandbox.Payment;
import org.kept.complaint.payout.Payouts.Paid;
import org.kept.complaint.payout.Payouts.Payout;
import org.kept.shared.KeptSettings;
import org.kept.shared.partner.PartnerSandbox.Mood;

class PaymentSystemTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final KeptSettings.Db NO_DATABASE = new KeptSettings.Db("", "", "");

    private final PaymentSettings settings = settings("", Duration.ofSeconds(5));
    private final PaymentSandbox sandbox = sandbox(settings, true);
    private final Payouts payouts = new PaymentSystem(settings, sandbox, LONGEST_CALL);

    @AfterEach
    void close() {
        sandbox.stop();
    }

    @Test
    void redressIsPaidAndItsNumberAndTimeAreKnown() {
        Paid paid = payouts.pay(payout("key-1", "125"));

        assertThat(paid.at()).isEqualTo(NOW);
        assertThat(sandbox.paid())
                .containsExactly(new Payment(
                        "key-1", paid.paymentId(), "CMP-2026-000001", "125.00", "GBP", "Priya Nair", "paid"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOES_IT_AND_HANGS_UP", "DOES_IT_AND_FAILS"})
    void whoAsksAgainAfterAFailurePaysOnce(Mood mood) {
        sandbox.next(mood);
        assertThatThrownBy(() -> payouts.pay(payout("key-1", "40.50")))
                .isInstanceOf(PaymentUnavailable.class)
                .hasMessageContaining("nothing is paid twice");

        Paid paid = payouts.pay(payout("key-1", "40.50"));

        assertThat(sandbox.paid()).extracting(Payment::id).containsExactly(paid.paymentId());
        assertThat(payouts.pay(payout("key-1", "40.5000"))).isEqualTo(paid);
    }

    @Test
    void whoAsksAgainAfterATimeOutPaysOnce() {
        PaymentSettings impatient = settings("", Duration.ofMillis(400));
        PaymentSandbox slow = sandbox(impatient, true);
        Payouts system = new PaymentSystem(impatient, slow, LONGEST_CALL);
        slow.next(Mood.DOES_IT_AND_IS_SILENT);
        assertThatThrownBy(() -> system.pay(payout("key-1", "40.50")))
                .isInstanceOf(PaymentUnavailable.class)
                .hasMessageContaining("no answer within");

        system.pay(payout("key-1", "40.50"));

        assertThat(slow.paid()).hasSize(1);
        slow.stop();
    }

    @Test
    void manyWhoAskAtOnceUnderOneKeyPayOnce() throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Paid>> answers = IntStream.range(0, 40)
                .mapToObj(i -> threads.submit(() -> payouts.pay(payout("key-1", "9.99"))))
                .toList();
        for (Future<Paid> answer : answers) {
            assertThat(answer.get()).isEqualTo(answers.get(0).get());
        }
        threads.shutdown();

        assertThat(sandbox.paid()).hasSize(1);
    }

    @Test
    void aRefusalReachesWhoeverAskedWithItsReason() {
        sandbox.next(Mood.REFUSES);

        PaymentRefused refused = catchThrowableOfType(PaymentRefused.class, () -> payouts.pay(payout("key-1", "10")));

        assertThat(refused.reason()).isEqualTo("The sandbox was told to refuse");
        assertThat(refused.getMessage()).doesNotContain("sandbox");
        assertThat(sandbox.paid()).isEmpty();
    }

    @Test
    void aKeyThatPaidSomethingElseIsRefused() {
        payouts.pay(payout("key-1", "10"));

        assertThatThrownBy(() -> payouts.pay(payout("key-1", "11"))).isInstanceOf(PaymentRefused.class);
        assertThat(sandbox.paid()).extracting(Payment::amount).containsExactly("10.00");
    }

    @Test
    void aPaymentSystemThatIsDownIsAskedAgain() {
        sandbox.next(Mood.IS_DOWN);

        assertThatThrownBy(() -> payouts.pay(payout("key-1", "10")))
                .isInstanceOf(PaymentUnavailable.class)
                .hasMessageContaining("answered 503");
        assertThat(sandbox.all()).isEmpty();
    }

    @Test
    void whatWasPaidIsRecoveredOnceHoweverOftenItIsAsked() {
        payouts.pay(payout("key-1", "10"));

        payouts.stopOrRecover("key-1", "The decision was taken back");
        payouts.stopOrRecover("key-1", "The decision was taken back");

        assertThat(sandbox.paid()).isEmpty();
        assertThat(sandbox.all()).extracting(Payment::state).containsExactly("recovered");
    }

    @Test
    void aPayoutThatArrivesAfterItWasStoppedIsNotPaid() {
        payouts.stopOrRecover("key-1", "The complaint was withdrawn");

        assertThatThrownBy(() -> payouts.pay(payout("key-1", "10"))).isInstanceOf(PaymentRefused.class);
        assertThat(sandbox.all()).extracting(Payment::state).containsExactly("stopped");
    }

    @Test
    void withoutAPaymentSystemTheIncidentSaysWhatToDo() {
        PaymentSandbox none = sandbox(settings, false);
        Payouts nowhere = new PaymentSystem(settings, none, LONGEST_CALL);

        assertThatThrownBy(() -> nowhere.pay(payout("key-1", "10")))
                .isInstanceOf(PaymentUnavailable.class)
                .hasMessageContaining("kept.payments.url")
                .hasMessageContaining("nothing was paid");
    }

    @Test
    void aRealPaymentSystemLeavesNoSandboxInADemonstration() {
        PaymentSettings real = settings("https://payments.example/v1", Duration.ofSeconds(5));

        assertThat(sandbox(real, true).url()).isEmpty();
    }

    @Test
    void timeOutsThatAnotherNodeWouldNotWaitForAreRefusedAtTheStart() {
        PaymentSettings patient = settings("", Duration.ofSeconds(29));

        assertThatThrownBy(() -> new PaymentSystem(patient, sandbox, LONGEST_CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kept.workflow.longest-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "12.345", "1E-3"})
    void anAmountThatCannotBePaidIsNotAskedFor(String amount) {
        assertThatThrownBy(() -> payout("key-1", amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "key 1", "key\r\nX: y", "../key", "key/1"})
    void aKeyThatIsNoneIsNotAskedUnder(String key) {
        assertThatThrownBy(() -> payout(key, "10")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noWordsOfAPayoutOrOfTheSettingsNameAPersonOrASecret() {
        assertThat(payout("key-1", "10").toString()).doesNotContain("Priya").doesNotContain("12345678");
        assertThat(settings.toString()).doesNotContain("token-of-ours");
    }

    private static Payout payout(String key, String amount) {
        return new Payout(key, "CMP-2026-000001", new BigDecimal(amount), "GBP", "Priya Nair", "20-00-00 12345678");
    }

    private static PaymentSettings settings(String url, Duration answer) {
        return new PaymentSettings(url, "token-of-ours", Duration.ofSeconds(2), answer);
    }

    private static PaymentSandbox sandbox(PaymentSettings settings, boolean demo) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new PaymentSandbox(settings, new KeptSettings(NO_DATABASE, Path.of("data"), demo), clock);
    }
}
