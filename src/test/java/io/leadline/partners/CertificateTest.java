package io.leadline.partners;

import static io.leadline.partners.CertificateExample.NOW;
import static io.leadline.partners.CertificateExample.TODAY;
import static io.leadline.partners.CertificateExample.paper;
import static io.leadline.partners.CertificateExample.says;
import static io.leadline.partners.CertificateExample.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.partners.Certificate.Cause;
import io.leadline.partners.Certificate.Watch;
import io.leadline.partners.Certificate.Word;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final LocalDate SUMMER = TODAY.plusDays(120);

    @Test
    void itsStateFollowsFromItsVersionsAndTheDay() {
        Certificate given = CertificateExample.given("CF-1", "S1", SUMMER);

        assertThat(given.state(TODAY)).isEqualTo(CertificateState.VALID);
        assertThat(given.state(SUMMER.minusDays(31))).isEqualTo(CertificateState.VALID);
        assertThat(given.state(SUMMER.minusDays(30))).isEqualTo(CertificateState.ENDING);
        assertThat(given.state(SUMMER)).isEqualTo(CertificateState.ENDING);
        assertThat(given.state(SUMMER.plusDays(1))).isEqualTo(CertificateState.OUT);
        assertThat(CertificateExample.given("CF-1", "S1", null).state(TODAY.plusYears(9)))
                .isEqualTo(CertificateState.VALID);
        assertThat(CertificateExample.asked("CF-1", "S1", SUMMER).state(TODAY)).isEqualTo(CertificateState.ASKED);
        assertThat(CertificateExample.empty("CF-1", "S1")
                        .given(says(SUMMER, null), paper("f1"), "jana", "Jana", NOW)
                        .state(TODAY))
                .isEqualTo(CertificateState.COMING);
        assertThat(given.withdrawn(new Certificate.Withdrawal("Not made any more", "jana", "Jana", NOW))
                        .state(TODAY))
                .isEqualTo(CertificateState.WITHDRAWN);
    }

    @Test
    void aVersionThatBeginsWhereAnotherEndsMakesItLast() {
        Certificate both = CertificateExample.given("CF-1", "S1", TODAY.plusDays(5))
                .given(says(TODAY.plusDays(6), SUMMER), paper("f2"), "jana", "Jana", NOW);

        assertThat(both.state(TODAY)).isEqualTo(CertificateState.VALID);
        assertThat(both.inForce(TODAY)).map(Certificate.Version::number).contains(1);
        assertThat(both.inForce(TODAY.plusDays(6)))
                .map(Certificate.Version::number)
                .contains(2);
    }

    @Test
    void aReturnedVersionDoesNotCountAndTheOneBeforeItDoesAsLongAsItIsValid() {
        Certificate returned = CertificateExample.given("CF-1", "S1", TODAY.plusDays(60))
                .given(says(TODAY, SUMMER), paper("f2"), "jana", "Jana", NOW)
                .judged(said(2, Word.RETURNED), TODAY.plusDays(14));

        assertThat(returned.state(TODAY)).isEqualTo(CertificateState.VALID);
        assertThat(returned.state(TODAY.plusDays(61))).isEqualTo(CertificateState.RETURNED);
        assertThat(returned.watch()).isEqualTo(new Watch(3, Cause.RETURNED, TODAY.plusDays(14), false));
        Certificate accepted = returned.judged(said(2, Word.ACCEPTED), TODAY.plusDays(14));
        assertThat(accepted.inForce(TODAY)).map(Certificate.Version::number).contains(2);
        assertThat(accepted.watch()).isEqualTo(new Watch(4, Cause.ENDS, SUMMER, false));
    }

    @Test
    void eachVersionEndsWhatWasWaitedForAndWaitsForItsOwnEnd() {
        Certificate given = CertificateExample.given("CF-1", "S1", SUMMER);
        assertThat(given.watch()).isEqualTo(new Watch(1, Cause.ENDS, SUMMER, false));
        assertThat(given.pending()).extracting(PendingCommand::id).containsExactly("watch#1");

        Certificate before = given.given(says(SUMMER, SUMMER.plusYears(1)), paper("f2"), "jana", "Jana", NOW);
        assertThat(before.pending())
                .as("before the supplier was asked a message ends it")
                .extracting(PendingCommand::id)
                .containsExactly("watch#1", "settled#1", "watch#2");

        Certificate after = given.asking().given(says(SUMMER, null), paper("f2"), "jana", "Jana", NOW);
        assertThat(after.pending().get(1))
                .as("afterwards its task")
                .isInstanceOfSatisfying(
                        PendingCommand.CompleteTask.class,
                        task -> assertThat(task.interaction()).isEqualTo("CF-1#provide#1"));
        assertThat(after.watch()).as("of one without an end nothing is awaited").isNull();
        assertThat(after.watches()).isEqualTo(1);
        assertThat(after.hasTaskToEnd(1)).as("a repeated step has to open it").isTrue();
        assertThat(before.hasTaskToEnd(1)).isFalse();
        assertThat(after.versions()).extracting(Certificate.Version::number).containsExactly(1, 2);
    }

    @Test
    void aWishIsOpenUntilAVersionIsGivenOrWhatIsThereIsAccepted() {
        Certificate given = CertificateExample.given("CF-1", "S1", SUMMER);
        Certificate wished = given.wished(wish(TODAY.plusDays(9), NOW.plusSeconds(60)));

        assertThat(wished.openWish()).isPresent();
        assertThat(wished.watch()).isEqualTo(new Watch(2, Cause.ASKED, TODAY.plusDays(9), false));
        assertThat(wished.state(TODAY)).isEqualTo(CertificateState.VALID);
        Certificate renewed = wished.given(says(TODAY, SUMMER), paper("f2"), "jana", "Jana", NOW.plusSeconds(90));
        assertThat(renewed.openWish()).isEmpty();
        assertThat(renewed.judged(said(2, Word.RETURNED), TODAY).openWish()).isPresent();
        Certificate accepted = wished.judged(said(1, Word.ACCEPTED), TODAY);
        assertThat(accepted.openWish()).isEmpty();
        assertThat(accepted.judged(said(1, Word.RETURNED), TODAY).openWish()).isPresent();
        assertThat(accepted.watch()).isEqualTo(new Watch(3, Cause.ENDS, SUMMER, false));
    }

    @Test
    void nothingIsAwaitedOfAWithdrawnOne() {
        Certificate withdrawn = CertificateExample.asked("CF-1", "S1", SUMMER)
                .asking()
                .withdrawn(new Certificate.Withdrawal("Not ours", "jana", "Jana", NOW));

        assertThat(withdrawn.watch()).isNull();
        assertThat(withdrawn.openWish()).isEmpty();
        assertThat(withdrawn.inForce(TODAY)).isEmpty();
        assertThat(withdrawn.pending()).extracting(PendingCommand::id).containsExactly("watch#1", "given#1");
    }

    @Test
    void oneOfTheSupplierAsAWholeIsAboutEveryItem() {
        Sku mug = new Sku("MUG");

        assertThat(CertificateExample.empty("CF-1", "S1").isAbout(List.of(mug))).isTrue();
        assertThat(CertificateExample.empty("CF-1", "S1", "MUG", "CUP").isAbout(List.of(mug)))
                .isTrue();
        assertThat(CertificateExample.empty("CF-1", "S1", "CUP").isAbout(List.of(mug)))
                .isFalse();
    }

    @Test
    void noCertificateEndsBeforeItBegins() {
        assertThatThrownBy(() -> says(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2030-03-01");
    }

    private static Certificate.Verdict said(int number, Word word) {
        return new Certificate.Verdict(number, word, "The stamp is missing", "bea", "Bea", NOW.plusSeconds(120));
    }
}
