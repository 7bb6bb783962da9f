package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** What a keeper learns of an address by inviting it. */
class OwnPeopleTest {

    private static final String ADDRESS = "kai@example.com";
    private static final User KEEPER = user("sue", "S1");
    private static final Actor SUE = KEEPER.actor();

    private final Users users = mock(Users.class);
    private final PasswordMails mails = mock(PasswordMails.class);
    private final Keepers keepers = mock(Keepers.class);
    private final Pace pace = mock(Pace.class);
    private final OwnPeople people = new OwnPeople(
            users,
            mock(Suppliers.class),
            mails,
            keepers,
            pace,
            mock(BusinessClock.class),
            mock(ApplicationEventPublisher.class));

    @BeforeEach
    void mayInvite() {
        when(keepers.keptBy(SUE)).thenReturn(Optional.of("S1"));
        when(pace.may(any(), any(), any())).thenReturn(true);
        when(users.find("sue")).thenReturn(Optional.of(KEEPER));
        when(users.invite(any())).thenReturn(new Saving.EmailTaken(ADDRESS));
    }

    private static User user(String id, String organisation) {
        return new User(
                id,
                "Kai",
                id.equals("sue") ? "sue@example.com" : ADDRESS,
                Set.of(organisation == null ? Role.BUYER : Role.SUPPLIER),
                organisation,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                1);
    }

    private Invited invite() {
        return people.invite("Kai", ADDRESS, false, SUE);
    }

    @Test
    void whoeverHasAnAddressElsewhereIsNotToldOf() {
        when(users.invite(any())).thenAnswer(call -> new Saving.Done(call.getArgument(0)));
        Invited fresh = invite();
        verify(mails, times(1)).send(any());

        when(users.invite(any())).thenReturn(new Saving.EmailTaken(ADDRESS));
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.of(user("kai", "S2")));
        assertThat(invite()).isEqualTo(fresh);
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.of(user("kai", null)));
        assertThat(invite()).isEqualTo(fresh);
        when(users.invite(any())).thenReturn(new Saving.NameTaken("kai@example.com"));
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.empty());
        assertThat(invite()).isEqualTo(fresh);
        verify(mails, times(1)).send(any());
    }

    @Test
    void whoIsInvitedAgainGetsAnotherLinkAndWhoIsListedIsTold() {
        User kai = user("kai", "S1");
        when(users.findByEmail(ADDRESS)).thenReturn(Optional.of(kai));
        when(users.isInvited("kai")).thenReturn(true);

        assertThat(invite()).isInstanceOf(Invited.Done.class);
        verify(mails).send(kai);

        when(users.isInvited("kai")).thenReturn(false);
        assertThat(invite()).isEqualTo(new Invited.Refused(Invited.Why.ADDRESS_TAKEN));
    }

    /** Whether there was one is told to nobody, and of another company none is taken back. */
    @Test
    void anInvitationIsWithdrawnForTheOwnCompanyAloneAndTheAnswerTellsNothing() {
        when(users.withdraw(ADDRESS, "S1")).thenReturn(true);
        boolean open = people.withdraw(" " + ADDRESS, SUE);
        when(users.withdraw(ADDRESS, "S1")).thenReturn(false);

        assertThat(people.withdraw(ADDRESS, SUE)).isEqualTo(open).isTrue();
        verify(users, never()).withdraw(any(), eq("S2"));
    }

    @Test
    void whoIsNoKeeperWithdrawsNothing() {
        Actor link = KEEPER.actor().inPlaceOf(new Represented("x", "X"));
        when(keepers.keptBy(link)).thenReturn(Optional.empty());

        assertThat(people.withdraw(ADDRESS, link)).isFalse();
        assertThat(people.withdraw("no address", SUE)).isFalse();
        verify(users, never()).withdraw(any(), any());
    }

    @Test
    void nobodyIsNamedByMoreThanAName() {
        assertThat(people.invite("x".repeat(5_000), ADDRESS, false, SUE))
                .isEqualTo(new Invited.Refused(Invited.Why.FORBIDDEN));
        verify(users, never()).invite(any());
    }
}
