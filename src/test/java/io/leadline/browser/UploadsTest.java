package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PageTree;
import io.leadline.PortalClient;
import io.leadline.exchange.HostileWorkbook;
import io.leadline.exchange.UploadLimits;
import io.leadline.identity.Accounts;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.ActionLinks;
import io.leadline.ordering.OrderLife;
import io.leadline.shell.Intake;
import io.leadline.suite.QuickWaits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Whatever takes files from people takes them up to its limit, by a page or by a form, and says clearly why not beyond it. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {

    private static final String PASSWORD = "a sentence for who sends files";
    private static final int MEGABYTE = 1 << 20;

    /** Of the files of orders, as it is set by default. */
    private static final int FILE_BYTES = 20 * MEGABYTE;

    private static final int SHEET_BYTES = 2 * MEGABYTE;

    /**
     * A place where files are taken.
     *
     * @param by the class that takes them
     * @param name of a file that is right
     * @param start of its content, which line ends may follow
     */
    private record Door(String what, String by, Sending sending, String name, String start, int mostBytes) {
        byte[] content(int bytes) {
            byte[] content = new byte[bytes];
            Arrays.fill(content, (byte) '\n');
            byte[] first = start.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(first, 0, content, 0, first.length);
            return content;
        }
    }

    /** Opens the page anew. */
    private interface Sending {
        Target open();
    }

    private record Target(PortalClient client, String path) {}

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private OrderLife ours;
    private OrderLife theirs;
    private OrderLife mailed;
    private List<Door> doors = List.of();

    @BeforeAll
    void doors() {
        ours = new OrderLife(context).sent(100);
        theirs = new OrderLife(context).sent(100);
        mailed = new OrderLife(context).sent(100);
        String buyer = someone("buyer", Role.BUYER, null);
        String supplier = someone("supplier", Role.SUPPLIER, theirs.supplier.organisation());
        String keeper = keeper(String.valueOf(theirs.supplier.organisation()));
        String admin = someone("admin", Role.ADMIN, null);
        Predicate<PageTree.Node> sheet = node -> node.attribute("id").equals("answer-sheet");
        doors = List.of(
                new Door(
                        "shop",
                        "ShopTaking",
                        () -> target(signedIn(admin), "import", node -> true),
                        "items.csv",
                        "sku,name",
                        (int) context.getBean(UploadLimits.class).size().toBytes()),
                file("a buyer’s file", () -> tab(signedIn(buyer), "order/" + ours.order)),
                file("a supplier’s file", () -> tab(signedIn(supplier), "order/" + theirs.order)),
                file("a file by link", () -> tab(new PortalClient(port), link())),
                new Door(
                        "a certificate",
                        "CertificateTaking",
                        () -> certificate(signedIn(keeper)),
                        "Größe & more.pdf",
                        "%PDF-1.4",
                        FILE_BYTES),
                sheet("a supplier’s sheet", theirs, () -> target(signedIn(supplier), "order/" + theirs.order, sheet)),
                sheet("a sheet by link", mailed, () -> target(new PortalClient(port), link(), sheet)));
    }

    @AfterAll
    void end() {
        List.of(ours, theirs, mailed).forEach(OrderLife::end);
    }

    private static Door file(String what, Sending sending) {
        return new Door(what, "FileTaking", sending, "Größe & more.txt", "words", FILE_BYTES);
    }

    private static Door sheet(String what, OrderLife life, Sending sending) {
        return new Door(
                what,
                "SheetTaking",
                sending,
                "answer.csv",
                "order,round,line,answer,quantity,deliver_on,unit_price\n"
                        + life.now().name() + "," + life.now().talk().round() + ",1,later,,,",
                SHEET_BYTES);
    }

    @Test
    void everythingThatTakesFilesIsTried() {
        Stream<String> found = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(one -> one.isAssignableTo(Intake.class))
                        .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName);

        assertThat(doors).extracting(Door::by).containsAll(found.toList());
    }

    @TestFactory
    Stream<DynamicTest> whatFitsIsTakenAndWhatDoesNotIsRefusedWithItsNameAndTheLimit() {
        return doors.stream().map(door -> DynamicTest.dynamicTest(door.what, () -> tryAll(door)));
    }

    private void tryAll(Door door) throws IOException {
        byte[] most = door.content(door.mostBytes);
        byte[] more = door.content(door.mostBytes + 1);

        taken(send(door, most));
        taken(form(door, Map.of(door.name, most)));
        tooLarge(door, send(door, more));
        tooLarge(door, form(door, Map.of(door.name, more)));
        Target chunked = door.sending.open();
        tooLarge(
                door,
                chunked.client.upload(
                        chunked.path, door.name, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(more))));
        refused(form(door, Map.of()), 400, "No file");
        Target asked = door.sending.open();
        refused(asked.client.get(asked.path), 405, "No file");
        int files = files();
        assertThat(cutOff(door)).startsWith("HTTP/1.1 400 ");
        assertThat(files()).isEqualTo(files);
        taken(send(door, door.content(1_000)));
    }

    private int files() {
        return Stream.of(ours, theirs, mailed)
                .mapToInt(life -> life.now().log().files().size())
                .sum();
    }

    private static HttpResponse<String> send(Door door, byte[] content) {
        Target target = door.sending.open();
        return target.client.upload(target.path, door.name, BodyPublishers.ofByteArray(content));
    }

    private static HttpResponse<String> form(Door door, Map<String, byte[]> files) {
        Target target = door.sending.open();
        return target.client.uploadForm(target.path, files);
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private static void tooLarge(Door door, HttpResponse<String> answer) {
        refused(answer, 413, door.name);
        assertThat(answer.body()).containsPattern("\\b" + door.mostBytes / MEGABYTE + "(\\.0)? MB");
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("!").hasSizeLessThan(300);
    }

    /** Says that more will come than it sends. */
    private String cutOff(Door door) throws IOException {
        Target target = door.sending.open();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) QuickWaits.PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("POST " + target.path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: JSESSIONID="
                                    + target.client.sessionId()
                                    + "\r\nX-Filename: a" + door.name.substring(door.name.lastIndexOf('.'))
                                    + "\r\nContent-Length: 1000\r\n\r\n"
                                    + door.start)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aZipFileIsRefusedWithWhatIsWrongWithIt() throws IOException {
        Door shop = doors.getFirst();

        refused(zipped(shop, zip(names(501))), 413, "shop.zip was not taken: that would be 501 files, and 500");
        refused(zipped(shop, zip(List.of())), 422, "shop.zip was not taken: it holds no file");
        refused(zipped(shop, zip(List.of("items.csv", "more.zip"))), 422, "another zip file");
        byte[] whole = zip(List.of("items.csv"));
        refused(zipped(shop, Arrays.copyOf(whole, whole.length - 9)), 422, "damaged");
        taken(zipped(shop, zip(names(500))));
        Target target = shop.sending.open();
        refused(
                target.client.upload(target.path, "run.exe", BodyPublishers.ofString("MZ")),
                422,
                "run.exe was not taken: only CSV");
    }

    /** Each door meets other tricks; that each trick is met, and what it would do, is tried where workbooks are unfolded. */
    @TestFactory
    Stream<DynamicTest> aHostileWorkbookTellsNothingAndBreaksNothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "what stands in a file of the server");
        List<HostileWorkbook> tricks = HostileWorkbook.all(secret.toUri().toString(), "http://127.0.0.1:9/")
                .toList();
        return IntStream.range(0, doors.size())
                .mapToObj(i -> DynamicTest.dynamicTest(doors.get(i).what, () -> {
                    Target target = doors.get(i).sending.open();
                    for (int trick = i; trick < tricks.size(); trick += 2 * doors.size()) {
                        HttpResponse<String> answer = target.client.upload(
                                target.path,
                                "hostile.xlsx",
                                BodyPublishers.ofByteArray(tricks.get(trick).content()));
                        assertThat(answer.statusCode())
                                .as(tricks.get(trick) + ": " + answer.body())
                                .isIn(200, 413, 422);
                        assertThat(answer.body())
                                .doesNotContain("what stands in", "root:")
                                .hasSizeLessThan(300);
                    }
                    taken(send(doors.get(i), doors.get(i).content(1_000)));
                }));
    }

    private static List<String> names(int files) {
        return IntStream.range(0, files).mapToObj(i -> i + ".csv").toList();
    }

    private static HttpResponse<String> zipped(Door shop, byte[] content) {
        Target target = shop.sending.open();
        return target.client.upload(target.path, "shop.zip", BodyPublishers.ofByteArray(content));
    }

    private static byte[] zip(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aSheetOfAnotherOrderAndWhatIsNoneIsRefused() {
        Door sheet = doors.getLast();
        String other = sheet.start.replace(mailed.now().name(), "O-1");

        refused(send(sheet, other.getBytes(StandardCharsets.UTF_8)), 422, "O-1");
        refused(send(sheet, "%PDF-1.4".getBytes(StandardCharsets.UTF_8)), 422, "PDF");
    }

    private Target tab(PortalClient client, String route) {
        OpenedPage page = new OpenedPage(client, route);
        PageTree.Node tabs = page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-tabs"))
                .findFirst()
                .orElseThrow();
        page.set(tabs, "selected", JsonMapper.shared().valueToTree(2)).send();
        return target(client, page, node -> !node.attribute("id").equals("answer-sheet"));
    }

    /** The dialog in which one is given. */
    private static Target certificate(PortalClient client) {
        OpenedPage page = new OpenedPage(client, "company");
        PageTree.Node add = page.tree().shown().stream()
                .filter(node -> node.attribute("id").equals("add-certificate"))
                .findFirst()
                .orElseThrow();
        page.click(add).send();
        return target(client, page, node -> true);
    }

    private static Target target(PortalClient client, String route, Predicate<PageTree.Node> which) {
        return target(client, new OpenedPage(client, route), which);
    }

    private static Target target(PortalClient client, OpenedPage page, Predicate<PageTree.Node> which) {
        PageTree.Node field = page.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-upload"))
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing takes files in " + page.content()));
        return new Target(
                client, Path.of("/").resolve(field.attribute("target")).toString());
    }

    private String link() {
        return context.getBean(ActionLinks.class)
                .issue(
                        mailed.order,
                        String.valueOf(mailed.supplier.organisation()),
                        mailed.clock.now().plus(Duration.ofDays(9)))
                .substring(1);
    }

    private PortalClient signedIn(String id) {
        PortalClient client = new PortalClient(port);
        assertThat(client.signIn(id, PASSWORD).headers().firstValue("Location")).contains("/");
        return client;
    }

    private String keeper(String supplier) {
        return someone("keeper", Role.SUPPLIER, supplier, true);
    }

    private String someone(String what, Role role, String organisation) {
        return someone(what, role, organisation, false);
    }

    private String someone(String what, Role role, String organisation, boolean keeps) {
        String id = what + "-" + ours.id;
        context.getBean(Users.class)
                .create(new User(
                        id,
                        "Somebody",
                        id + "@example.com",
                        Set.of(role),
                        organisation,
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        true,
                        false,
                        keeps,
                        0));
        context.getBean(Accounts.class).putPassword(id, "{noop}" + PASSWORD);
        return id;
    }
}
