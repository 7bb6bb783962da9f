package io.leadline.signals;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.DemandSignal;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.signals.SignalCase.Answer;
import io.leadline.signals.SignalCase.Figures;
import io.leadline.signals.SignalCase.Kind;
import io.leadline.signals.SignalCase.State;
import io.leadline.signals.SignalCase.Step;
import io.leadline.signals.SignalResult.Why;
import io.leadline.signals.live.DaySoFar;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.LiveSales;
import io.leadline.signals.live.Running;
import io.leadline.signals.live.SignalKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What live sales told, and what is done about it: planned for at once, judged, answered, and over by itself. */
@Service
public class LiveSignals {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "live-signals";

    /** The ids of signals begin so. */
    static final String PREFIX = "SG-";

    /** Signals of a list. */
    public static final int MOST = 200;

    private final SignalCaseStore store;
    private final LiveSalesStore sales;
    private final SignalEvidence evidence;
    private final SignalAnswers answers;
    private final Signals signals;
    private final PlanningRuns runs;
    private final Items items;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LiveSignals(
            SignalCaseStore store,
            LiveSalesStore sales,
            SignalEvidence evidence,
            SignalAnswers answers,
            Signals signals,
            PlanningRuns runs,
            Items items,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sales = sales;
        this.evidence = evidence;
        this.answers = answers;
        this.signals = signals;
        this.runs = runs;
        this.items = items;
        this.deputies = deputies;
        this.clock = clock;
        this.events = events;
    }

    void noticed(LiveNotice notice, double perDay) {
        if (notice.kind().lasts()) {
            boolean first = signals.note(new NoticedSignal(
                    notice.place().sku(),
                    notice.place().location(),
                    kind(notice.kind()),
                    LocalDate.ofInstant(notice.at(), clock.zone()),
                    notice.since().units() - notice.expectedUnits(),
                    notice.at()));
            // Also where a crash came between the first time and its case, which is kept last.
            if (first || store.ofNotice(notice.id()).isEmpty()) {
                runs.replan(notice.place().sku(), "live-" + notice.id());
                events.publishEvent(new Changed("signals"));
            }
        }
        Figures figures = new Figures(
                notice.since().from(),
                notice.since().orders(),
                notice.since().units(),
                notice.expectedUnits(),
                notice.since().largest(),
                perDay);
        String name = items.find(notice.place().sku())
                .map(Item::name)
                .orElse(notice.place().sku().value());
        if (store.add(SignalCase.noticed(
                id(notice.id()), notice.id(), notice.place(), name, notice.kind(), figures, notice.at()))) {
            told();
        }
    }

    private static String id(String noticeId) {
        UUID hash = UUID.nameUUIDFromBytes(noticeId.getBytes(StandardCharsets.UTF_8));
        return PREFIX + hash.toString().replace("-", "").substring(0, 12);
    }

    void over(Running running) {
        over(running.id());
    }

    void over(String noticeId) {
        store.ofNotice(noticeId)
                .ifPresent(found -> change(
                        found.id(), one -> one.isOpen() ? Optional.of(one.over(clock.now())) : Optional.empty()));
    }

    private static DemandSignal.Kind kind(SignalKind kind) {
        return switch (kind) {
            case SPIKE, LARGE_ORDER -> DemandSignal.Kind.SPIKE;
            case DROP -> DemandSignal.Kind.DROP;
            case RISE, FALL -> DemandSignal.Kind.TREND_BREAK;
        };
    }

    public Optional<SignalCase> find(String id, Actor actor) {
        return actor.purchases() ? store.find(id) : Optional.empty();
    }

    /** The open ones first, at most {@link #MOST}; for those who buy. */
    public List<SignalCase> latest(Actor actor) {
        return actor.purchases() ? store.latest(MOST) : List.of();
    }

    /** The last days of the item at its location, today among them. */
    public List<DaySoFar> days(SignalCase one) {
        Optional<LiveSales> found = sales.find(one.place());
        List<DaySoFar> days = new ArrayList<>(found.map(LiveSales::days).orElse(List.of()));
        found.map(LiveSales::today).ifPresent(days::add);
        return List.copyOf(days);
    }

    public static boolean mayDecide(Actor actor) {
        return actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING);
    }

    /** Changes the forecast, and caps channels, until a day. */
    public SignalResult answer(String id, Answer answer, String note, Actor person) {
        if (!mayDecide(person)) {
            return new SignalResult.Refused(Why.FORBIDDEN);
        }
        LocalDate today = clock.today();
        if (answer.until().isBefore(today)
                || answer.until().isAfter(today.plusDays(Answer.MOST_DAYS))
                || !answer.changesForecast() && answer.capUnits() == 0) {
            return new SignalResult.Refused(Why.OUT_OF_BOUNDS);
        }
        return decide(id, Kind.ANSWERED, answer, note, person);
    }

    /** Nothing is done about it. */
    public SignalResult leave(String id, String note, Actor person) {
        return decide(id, Kind.LEFT, null, note, person);
    }

    private SignalResult decide(String id, Kind kind, @Nullable Answer answer, String note, Actor person) {
        if (!mayDecide(person)) {
            return new SignalResult.Refused(Why.FORBIDDEN);
        }
        if (Bounds.NOTE.fault(note).isPresent()) {
            return new SignalResult.Refused(Why.OUT_OF_BOUNDS);
        }
        return Conflicts.retry("Signal " + id, () -> {
            Optional<SignalCase> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.of(new SignalResult.Refused(Why.UNKNOWN));
            }
            if (found.get().state() != State.DECIDING) {
                return Optional.of(new SignalResult.Refused(Why.NOT_NOW));
            }
            Actor actor = deputies.acting(found.get().interaction(), person);
            SignalCase next = found.get()
                    .decided(new Step(kind, answer, note.strip(), actor.id(), actor.signature(), clock.now()));
            if (!store.save(next)) {
                return Optional.empty();
            }
            told();
            return Optional.of(new SignalResult.Done(next));
        });
    }

    /** For the steps of the process. */
    public SignalCase get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no signal " + id));
    }

    /** Judged once, with what is known at that time. */
    public SignalCase judge(String id) {
        change(
                id,
                one -> one.state() == State.NOTICED ? Optional.of(one.judged(evidence.judge(one))) : Optional.empty());
        return get(id);
    }

    /** Where nobody was asked, the forecast follows what was noticed, for as long as such a thing lasts. */
    public SignalCase carryOut(String id) {
        change(id, one -> {
            if (one.state() != State.DECIDING) {
                return Optional.empty();
            }
            Answer usual = new Answer(one.suggestedPercent(), clock.today().plusDays(one.suggestedDays() - 1L), 0);
            return Optional.of(one.answered(new Step(
                    Kind.ANSWERED,
                    usual,
                    "",
                    Actor.system().id(),
                    Actor.system().name(),
                    clock.now())));
        });
        SignalCase now = get(id);
        if (now.isOpen()) {
            answers.carryOut(now);
            // It may have ended meanwhile, and whoever ended it found nothing to take back.
            if (!get(id).isOpen()) {
                answers.takeBack(now);
            }
        }
        return now;
    }

    /** Its days are over, or the signal is: what was done about it is taken back. */
    public void end(String id) {
        change(id, one -> one.isOpen() ? Optional.of(one.ended(Kind.EXPIRED, clock.now())) : Optional.empty());
        answers.takeBack(get(id));
    }

    private void change(String id, Function<SignalCase, Optional<SignalCase>> next) {
        boolean changed = Conflicts.retry("Signal " + id, () -> {
            Optional<SignalCase> later = next.apply(get(id));
            return later.isEmpty()
                    ? Optional.of(false)
                    : store.save(later.get()) ? Optional.of(true) : Optional.<Boolean>empty();
        });
        if (changed) {
            told();
        }
    }

    private void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
