package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been approved of an order and by whom, and what waits to be. An order never amounts to more than what was agreed
 * here and may grow by: {@link OrderChange#done()} refuses it, and {@link Growing} asks for it.
 *
 * @param signatures of those who approved what is being asked about now, oldest first
 * @param agreed null until the order is released
 * @param held a decision that makes it more than was approved, and waits
 * @param asked whom the rules ask now, and why; null while nobody is asked
 * @param buyersTurn names the buyers' next decision about it, from 1
 * @param managersTurn the managers'
 * @param givenBack how often an answer, or a delivery, came back to the buyer because it was not approved
 * @param answeredBy ids of those who entered the last answer, one a line
 * @param concluded what became of the last decision that waited: its word in the models, or empty
 * @param earlier whether its process may run on a model from before growth was approved in it
 */
public record Approvals(
        List<Signature> signatures,
        @Nullable Agreed agreed,
        @Nullable Held held,
        @Nullable Asked asked,
        int buyersTurn,
        int managersTurn,
        int givenBack,
        String answeredBy,
        String concluded,
        boolean earlier) {

    static final Approvals NONE = new Approvals(List.of(), null, null, null, 1, 1, 0, "", "", false);

    /** In words of the models: who has approved what is asked about. */
    public static final String NOBODY = "nobody";

    public static final String BUYER = "buyer";
    public static final String MANAGER = "manager";
    public static final String BOTH = "both";

    public Approvals {
        signatures = List.copyOf(signatures);
    }

    /**
     * One person's approval.
     *
     * @param manager whether this person may approve as a manager
     * @param content what the person saw
     * @param mayGrow as much more is covered by it
     * @param insteadOf id of whoever is away and was to approve it; null where this person was
     */
    public record Signature(
            String by,
            String name,
            boolean manager,
            Instant at,
            Content content,
            Money mayGrow,
            @Nullable String insteadOf) {

        static Signature of(Actor actor, Content content, Money mayGrow, Instant now) {
            boolean manager = actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
            Represented absent = actor.insteadOf();
            return new Signature(
                    actor.id(), actor.name(), manager, now, content, mayGrow, absent == null ? null : absent.id());
        }

        /** Whether this person has given it, or another one in this person's place, or the other way round. */
        private boolean isOf(Actor actor) {
            return actor.isOrActsFor(by) || (insteadOf != null && actor.isOrActsFor(insteadOf));
        }

        boolean covers(Content now) {
            return within(now, content, mayGrow);
        }
    }

    /**
     * What may be ordered.
     *
     * @param mayGrow as much more is nobody asked for, since this was approved
     * @param by empty where the rules asked for nobody, and in orders from before approvals were kept
     * @param start what was approved first of all; null where that is this
     */
    public record Agreed(
            Content content,
            Money mayGrow,
            List<Signature> by,
            Instant at,
            @Nullable Content start) {
        public Agreed {
            by = List.copyOf(by);
        }

        /** For the first time. */
        Agreed(Content content, Money mayGrow, List<Signature> by, Instant at) {
            this(content, mayGrow, by, at, null);
        }

        /** What was approved before anything had grown. */
        Content first() {
            return start == null ? content : start;
        }
    }

    /**
     * Whom the rules ask.
     *
     * @param rule name of the rule that applies, as in {@code order-approval.dmn}
     * @param both whether it asks for two people
     * @param together what the one who approved has approved alone for this supplier lately, this order included; null where
     *     that is nothing else
     */
    public record Asked(
            Role role, String rule, boolean both, @Nullable Money together) {}

    private static boolean within(Content now, Content approved, Money mayGrow) {
        return now.growthOver(approved).amount().compareTo(mayGrow.amount()) <= 0;
    }

    /** Whether this is more than was approved; before release nothing has been yet, and everything is still asked about. */
    boolean grownTo(Content now) {
        return agreed != null && !within(now, agreed.content(), agreed.mayGrow());
    }

    /** Those whose approval is of what is asked about now. */
    List<Signature> valid(Content now) {
        return signatures.stream().filter(signature -> signature.covers(now)).toList();
    }

    /** Who has approved this, in words of the models; both are two different people, one of them a manager. */
    public String signed(Content now) {
        List<Signature> valid = valid(now);
        boolean manager = valid.stream().anyMatch(Signature::manager);
        if (valid.size() > 1 && manager) {
            return BOTH;
        }
        return valid.isEmpty() ? NOBODY : manager ? MANAGER : BUYER;
    }

    /** Whether this person's hand, or that of a stand-in on either side, is among those who approved it. */
    boolean signedBy(Actor actor, Content now) {
        return valid(now).stream().anyMatch(signature -> signature.isOf(actor));
    }

    /** The only one who has approved it, if there is exactly one: of what is asked about, or else of what was agreed. */
    public Optional<Signature> alone() {
        List<Signature> by = signatures.isEmpty() && agreed != null ? agreed.by() : signatures;
        return by.size() == 1 ? Optional.of(by.getFirst()) : Optional.empty();
    }

    Approvals signed(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.removeIf(s -> s.by().equals(signature.by()) || !s.covers(signature.content()));
        more.add(signature);
        return new Approvals(
                more, agreed, held, null, buyersTurn, managersTurn, givenBack, answeredBy, concluded, earlier);
    }

    /** Whoever was asked has decided. */
    Approvals nextTurn(boolean manager) {
        return new Approvals(
                signatures,
                agreed,
                held,
                null,
                manager ? buyersTurn : buyersTurn + 1,
                manager ? managersTurn + 1 : managersTurn,
                givenBack,
                answeredBy,
                concluded,
                earlier);
    }

    Approvals asking(Asked whom) {
        return new Approvals(
                signatures, agreed, held, whom, buyersTurn, managersTurn, givenBack, answeredBy, concluded, earlier);
    }

    Approvals holding(Held decision, Signature own) {
        return new Approvals(
                List.of(own), agreed, decision, null, buyersTurn, managersTurn, givenBack, answeredBy, "", earlier);
    }

    /** The same decision, with more that hangs on it. */
    Approvals stillHolding(Held decision) {
        return new Approvals(
                signatures,
                agreed,
                decision,
                asked,
                buyersTurn,
                managersTurn,
                givenBack,
                answeredBy,
                concluded,
                earlier);
    }

    /** It is not approved: the buyer decides anew. */
    Approvals handedBack() {
        return new Approvals(
                List.of(),
                agreed,
                null,
                null,
                buyersTurn,
                managersTurn,
                earlier ? givenBack : givenBack + 1,
                answeredBy,
                Held.AGAIN,
                earlier);
    }

    /** What is asked about has been approved. */
    Approvals agreedOn(Content content, Money mayGrow, Instant now) {
        return new Approvals(
                List.of(),
                new Agreed(content, mayGrow, valid(content), now, agreed == null ? null : agreed.first()),
                null,
                null,
                buyersTurn,
                managersTurn,
                givenBack,
                answeredBy,
                held == null ? "" : held.kind().word(),
                earlier);
    }

    /** Of these items less came in than was counted, and approved: what was approved because of the count is not any more. */
    Approvals shrunkTo(Content corrected) {
        return agreed == null
                ? this
                : new Approvals(
                        signatures,
                        new Agreed(
                                agreed.content().atMost(corrected),
                                agreed.mayGrow(),
                                agreed.by(),
                                agreed.at(),
                                agreed.start()),
                        held,
                        asked,
                        buyersTurn,
                        managersTurn,
                        givenBack,
                        answeredBy,
                        concluded,
                        earlier);
    }

    /** Something new came in that a buyer may have to decide on; what was given back before is over. */
    Approvals anew() {
        return answeredBy(answeredBy);
    }

    /** Who entered any part of the last answer does not take it. */
    boolean enteredBy(Actor actor) {
        return Stream.of(answeredBy.split("\n")).anyMatch(actor::isOrActsFor);
    }

    /** As {@link #enteredBy(Actor)}, where only the id is known. */
    boolean enteredBy(String actorId) {
        return List.of(answeredBy.split("\n")).contains(actorId);
    }

    /** More was answered of the same round, perhaps by another person. */
    Approvals alsoAnsweredBy(String actorId) {
        return new Approvals(
                signatures,
                agreed,
                held,
                asked,
                buyersTurn,
                managersTurn,
                givenBack,
                enteredBy(actorId) ? answeredBy : answeredBy + "\n" + actorId,
                concluded,
                earlier);
    }

    /** There is a new answer. */
    Approvals answeredBy(String actorId) {
        return new Approvals(signatures, agreed, held, asked, buyersTurn, managersTurn, 0, actorId, concluded, earlier);
    }
}
