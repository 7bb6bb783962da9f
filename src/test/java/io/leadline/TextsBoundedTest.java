package io.leadline;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Contact;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.SupplierContact;
import io.leadline.catalog.TradeTerms;
import io.leadline.clearance.OverstockCase;
import io.leadline.demand.ForecastChange;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.ordering.OtherPlaces;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.partners.TermsChange;
import io.leadline.scorecard.ScoreDispute;
import io.leadline.shared.Page;
import io.leadline.shell.Samples;
import io.leadline.shipments.Shipment;
import io.leadline.studio.PolicyChange;
import io.leadline.tracking.Escalation;
import io.leadline.transfers.Suggestions;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * What people write has an end, whoever calls: not the page alone says how long a reason can be. The build finds each method
 * of a service that takes words of an actor, by itself or in a record, and each is given too many of them. They must come no
 * further than the service: nothing that it speaks to gets them.
 */
class TextsBoundedTest {

    private static final String LONG = "x".repeat(9_000);

    /** Parameters by which something is found, and not kept. */
    private static final Set<String> LOOKED_UP =
            Set.of("interaction", "point", "person", "standIn", "text", "gap", "mark");

    /** What nobody writes who calls: it was read from a store, or planning made it. */
    private static final Set<Class<?>> KEPT = Set.of(
            Actor.class, User.class, PurchaseOrder.class, Escalation.class, Proposal.class, ForecastChange.class);

    /** What refuses words by itself, as the test of it says, before a service made for this test would hear them. */
    private static final Map<String, String> HELD_BY = Map.ofEntries(
            entry("Claims", "ClaimsTest"),
            entry("Disruptions", "DisruptionWordsBoundedTest"),
            entry("LiveSignals", "SignalWordsBoundedTest"),
            entry("Drafts", "DraftsTest"),
            entry("Following", "ReviewInterruptedTest"),
            entry("LeadTimeCases", "LeadTimeCase.Step"),
            entry("Quotations", "QuotationWordsBoundedTest"),
            entry("OverstockCases", "OverstockCase.Step"),
            entry("PurchaseOrders", "OddEntries"),
            entry("Reviewing", "PurchaseOrders"),
            entry("Shipments", "NoticeTest, Shipment.Step"),
            entry("ScoreDisputes", "ScoreDispute, ScoreDispute.Answer"),
            entry("SupplierChanges", "Entered"),
            entry("OrdersByHand", "OrdersByHand.fault"),
            entry("OrderAttachments", "FileName"),
            entry("UntouchedProposals", "Refusal.TEXT_WRONG"),
            entry("Outlooks", "OutlookResult"),
            entry("GapDecisions", "OutlookResult"),
            entry("WaysOut", "WaysOut.fault"),
            entry("BuyLists", "UntouchedProposals"),
            entry("Backtests", "BacktestRequest has no words"),
            entry("Mails", "MailAddress"),
            entry("OwnPeople", "OwnPeopleTest"),
            entry("OwnClosures", "Closure"),
            entry("OwnCompany", "Supplier, Contact, SupplierContact"),
            entry("TermsChanges", "TermsChange, Verdict"),
            entry("Certificates", "Certificate, Saying, Wish, Verdict, Withdrawal"),
            entry("PolicyChanges", "PolicyChange"));

    /** What only tells something keeps nothing; what is moved is asked for by names of orders, in nobody's words. */
    private static final Set<Class<?>> READS = Set.of(
            List.class,
            Map.class,
            Set.class,
            Optional.class,
            Page.class,
            boolean.class,
            long.class,
            int.class,
            OtherPlaces.Moved.class,
            Suggestions.Ordered.class);

    private static List<Method> methods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(TextsBoundedTest::isService)
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .filter(method -> List.of(method.getParameterTypes()).contains(Actor.class))
                        .filter(method -> !READS.contains(method.getReturnType()))
                        .filter(method -> words(method).findAny().isPresent())
                        .sorted((one, other) -> name(one).compareTo(name(other)))
                        .toList();
    }

    private static boolean isService(JavaClass type) {
        return type.getPackageName().matches("io\\.leadline\\.\\w+")
                && (type.isAnnotatedWith(Component.class) || type.isAnnotatedWith(Service.class))
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.isInterface();
    }

    /** The places among its parameters in which words can stand. */
    private static IntStream words(Method method) {
        Parameter[] all = method.getParameters();
        return IntStream.range(0, all.length)
                .filter(i -> !KEPT.contains(all[i].getType()))
                .filter(i -> !all[i].getName().startsWith("seen"))
                .filter(i -> all[i].getType() != String.class || isFree(all[i].getName()))
                .filter(i -> Samples.holdsText(all[i].getParameterizedType()));
    }

    private static boolean isFree(String name) {
        return !name.toLowerCase(Locale.ROOT).endsWith("id") && !name.startsWith("seen") && !LOOKED_UP.contains(name);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/" + method.getParameterCount();
    }

    @TestFactory
    List<DynamicTest> nothingKeepsMoreWordsThanThereCanBe() {
        return methods().stream()
                .flatMap(method -> words(method)
                        .mapToObj(place -> DynamicTest.dynamicTest(
                                name(method) + " " + method.getParameters()[place].getName(),
                                () -> assertThat(heard(method, place, LONG)).isEmpty())))
                .toList();
    }

    /** Otherwise the test above could find nothing wrong because it never comes so far. */
    @Test
    void eachHearsWordsThatAreNoneTooManyOrSaysWhatHoldsThem() {
        Set<String> deaf = new TreeSet<>();
        for (Method method : methods()) {
            words(method)
                    .filter(place -> heard(method, place, "Zanzibar").isEmpty())
                    .forEach(place -> deaf.add(name(method) + " " + method.getParameters()[place].getName()));
        }

        assertThat(deaf)
                .as("Say in HELD_BY what refuses too many words of these, and try it in a test")
                .allMatch(name -> HELD_BY.containsKey(name.substring(0, name.indexOf('.'))));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Closure.class,
                Contact.class,
                SupplierContact.class,
                TradeTerms.class,
                Supplier.class,
                TermsChange.Verdict.class,
                TermsChange.class,
                PolicyChange.class,
                ForecastChange.class,
                LeadTimeCase.Step.class,
                OverstockCase.Step.class,
                Shipment.Step.class,
                ScoreDispute.class,
                ScoreDispute.Answer.class
            })
    void whatHoldsWordsOfPeopleRefusesTooMany(Class<?> type) {
        assertThat(Samples.with("a").of(type)).isNotNull();
        assertThatThrownBy(() -> Samples.with(LONG).of(type)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What those whom the service speaks to are given of the words. */
    private static List<String> heard(Method method, int place, String words) {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        for (Actor actor : List.of(actor(null), actor("S1"))) {
            Samples usual = Samples.with("a");
            Object[] arguments = IntStream.range(0, method.getParameterCount())
                    .mapToObj(i -> method.getParameterTypes()[i] == Actor.class
                            ? actor
                            : sample(method, i, i == place ? words : null))
                    .toArray();
            if (Arrays.asList(arguments).contains(null) && arguments[place] == null) {
                continue;
            }
            try {
                Object service = made(method.getDeclaringClass(), usual, words, heard);
                method.setAccessible(true);
                soon(method, service, arguments);
            } catch (InvocationTargetException refused) {
                // Whatever it is: the words came no further.
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(name(method), e);
            }
        }
        return heard;
    }

    /** Some would look for ever at what is always answered alike. */
    private static void soon(Method method, Object service, Object[] arguments) throws ReflectiveOperationException {
        FutureTask<Object> task = new FutureTask<>(() -> method.invoke(service, arguments));
        Thread thread = Thread.ofPlatform().daemon().start(task);
        try {
            task.get(3, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ReflectiveOperationException cause) {
                throw cause;
            }
            throw new AssertionError(name(method), failed);
        } catch (TimeoutException forEver) {
            thread.interrupt();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Null where no such value can be made of these words. */
    private static Object sample(Method method, int place, String words) {
        try {
            return Samples.with(words == null ? "a" : words).of(method.getParameters()[place].getParameterizedType());
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    private static Object made(Class<?> type, Samples usual, String words, List<String> heard)
            throws ReflectiveOperationException {
        Constructor<?> widest = Stream.of(type.getDeclaredConstructors())
                .max((one, other) -> Integer.compare(one.getParameterCount(), other.getParameterCount()))
                .orElseThrow();
        widest.setAccessible(true);
        Object[] others = Stream.of(widest.getParameters())
                .map(parameter -> usual.listener(parameter.getParameterizedType(), words, heard))
                .toArray();
        return widest.newInstance(others);
    }

    private static Actor actor(String organisation) {
        Set<Role> roles = organisation == null
                ? Set.of(Role.ADMIN, Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING)
                : Set.of(Role.SUPPLIER);
        return new Actor("ann", "Ann", roles, organisation, Locale.UK, java.time.ZoneOffset.UTC);
    }
}
