package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Page;
import io.leadline.shared.SavedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);
    private static final User MIA = user("mia", null, Role.MANAGER);
    private static final User MAX = user("max", null, Role.MANAGER, Role.BUYER);
    private static final User BEN = user("ben", null, Role.BUYER);
    private static final User GUS = user("gus", null, Role.GOODS_IN);
    private static final User SUE = user("sue", "S1", Role.SUPPLIER);
    private static final User SAM = user("sam", "S1", Role.SUPPLIER);
    private static final User TOM = user("tom", "S2", Role.SUPPLIER);
    private static final List<User> ALL = List.of(BEN, GUS, MAX, MIA, SAM, SUE, TOM);

    private final List<Absence> stored = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Absences absences = new Absences(store(), users(), clock(), told::add);

    private static User user(String id, @Nullable String organisation, Role... roles) {
        return new User(
                id,
                id,
                id + "@example.com",
                Set.of(roles),
                organisation,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                1);
    }

    private boolean enters(User by, User person, @Nullable User standIn) {
        Edited<Absence> edited = absences.save(
                null, person.id(), TODAY, TODAY.plusDays(5), standIn == null ? null : standIn.id(), by.actor());
        return edited instanceof Edited.Done;
    }

    @Test
    void everybodyEntersOnesOwnAndWhoLeadsThoseOfTheCompany() {
        assertThat(enters(BEN, BEN, MAX)).isTrue();
        assertThat(enters(MIA, MAX, null)).isTrue();
        assertThat(enters(BEN, MIA, null)).isFalse();
        assertThat(enters(SUE, SUE, SAM)).isTrue();
        assertThat(enters(SUE, SAM, null)).isFalse();
        assertThat(enters(SUE, BEN, null)).isFalse();
        assertThat(enters(MIA, SUE, null)).isFalse();
        assertThat(told).hasSize(3);
    }

    @Test
    void whoStandsInIsOfTheSameOrganisationAndHasARoleOfThePerson() {
        assertThat(absences.candidates(BEN)).containsExactly(MAX);
        assertThat(absences.candidates(MAX)).containsExactly(BEN, MIA);
        assertThat(absences.candidates(GUS)).isEmpty();
        assertThat(absences.candidates(SUE)).containsExactly(SAM);
        assertThat(enters(BEN, BEN, GUS)).isFalse();
        assertThat(enters(SUE, SUE, TOM)).isFalse();
        assertThat(Absences.notCovered(MAX, BEN)).containsExactly(Role.MANAGER);
    }

    @Test
    void twoAbsencesOfOnePersonDoNotOverlapAndThereIsAnEndToThem() {
        assertThat(enters(BEN, BEN, MAX)).isTrue();

        assertThat(enters(BEN, BEN, null)).isFalse();
        assertThat(absences.inTheWay(null, "ben", TODAY.plusDays(5), TODAY.plusDays(9)))
                .contains(stored.getFirst());
        assertThat(absences.inTheWay(stored.getFirst(), "ben", TODAY, TODAY.plusDays(9)))
                .isEmpty();
        for (int i = 1; i < Absences.MOST_OF_ONE; i++) {
            LocalDate day = TODAY.plusDays(10L * i);
            assertThat(absences.save(null, "ben", day, day, null, BEN.actor())).isInstanceOf(Edited.Done.class);
        }
        LocalDate later = TODAY.plusDays(400);
        assertThat(absences.save(null, "ben", later, later, null, BEN.actor())).isInstanceOf(Edited.Forbidden.class);
    }

    @Test
    void whoLeadsSeesThoseOfOthersAndNobodyElseDoes() {
        enters(BEN, BEN, MAX);
        enters(MIA, MIA, MAX);

        assertThat(absences.others(MIA.actor())).extracting(Absence::person).containsExactly("ben");
        assertThat(absences.others(BEN.actor())).isEmpty();
        assertThat(absences.others(SUE.actor())).isEmpty();
        assertThat(absences.own(BEN.actor())).extracting(Absence::person).containsExactly("ben");
    }

    @Test
    void whoIsBackIsBackAndWhatHasNotBegunIsTakenBack() {
        absences.save(null, "ben", TODAY.minusDays(2), TODAY.plusDays(5), "max", BEN.actor());
        absences.save(null, "ben", TODAY.plusDays(20), TODAY.plusDays(25), "max", BEN.actor());

        assertThat(absences.end(stored.getFirst(), MIA.actor())).isInstanceOf(Edited.Done.class);
        assertThat(absences.end(stored.getLast(), GUS.actor())).isInstanceOf(Edited.Forbidden.class);
        assertThat(stored).hasSize(2);
        assertThat(stored.getFirst().to()).isEqualTo(TODAY.minusDays(1));
        Absence last = stored.getLast();
        assertThat(absences.end(last, BEN.actor())).isEqualTo(new Edited.Done<>(last));
        assertThat(absences.end(last, BEN.actor())).isInstanceOf(Edited.Gone.class);
        assertThat(stored).hasSize(1);
    }

    private AbsenceStore store() {
        return new AbsenceStore() {
            @Override
            public List<Absence> on(LocalDate day) {
                return stored.stream().filter(each -> each.covers(day)).toList();
            }

            @Override
            public List<Absence> ofCompany(LocalDate day) {
                return stored.stream()
                        .filter(each -> !each.endedBefore(day) && each.organisation() == null)
                        .toList();
            }

            @Override
            public List<Absence> notOver(String person, LocalDate day) {
                return stored.stream()
                        .filter(each -> !each.endedBefore(day))
                        .filter(each -> each.person().equals(person))
                        .toList();
            }

            @Override
            public void add(Absence absence, SavedBy by) {
                stored.add(absence);
            }

            @Override
            public Edited<Absence> change(Absence seen, Absence changed, SavedBy by) {
                stored.set(stored.indexOf(seen), changed);
                return new Edited.Done<>(changed);
            }

            @Override
            public Edited<Absence> remove(Absence seen) {
                return stored.remove(seen) ? new Edited.Done<>(seen) : new Edited.Gone<>(null);
            }
        };
    }

    private static Users users() {
        return new Users() {
            @Override
            public Saving invite(User user) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean isInvited(String id) {
                return false;
            }

            @Override
            public boolean withdraw(String email, String organisation) {
                return false;
            }

            @Override
            public Optional<User> find(String id) {
                return ALL.stream().filter(user -> user.id().equals(id)).findFirst();
            }

            @Override
            public Optional<User> findByEmail(String email) {
                return Optional.empty();
            }

            @Override
            public List<User> withRole(Role role) {
                return ALL.stream().filter(user -> user.roles().contains(role)).toList();
            }

            @Override
            public List<User> ofOrganisation(String organisation) {
                return ALL.stream()
                        .filter(user -> organisation.equals(user.organisation()))
                        .toList();
            }

            @Override
            public List<User> everybodyOf(String organisation) {
                return ofOrganisation(organisation);
            }

            @Override
            public Page<User> search(String text, int offset, int limit) {
                return new Page<>(ALL, ALL.size());
            }

            @Override
            public Saving create(User user) {
                return new Saving.NameTaken(user.id());
            }

            @Override
            public Saving change(User user, SavedBy by) {
                return new Saving.Unknown(user.id());
            }
        };
    }

    private static BusinessClock clock() {
        return new BusinessClock() {
            @Override
            public Instant now() {
                return TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }
}
