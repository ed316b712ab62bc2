import ApusURLSession
import Foundation

// Lists the magic links of an organisation: TRACKSTAR_API_KEY=... swift run trackstar [server]
guard let key = ProcessInfo.processInfo.environment["TRACKSTAR_API_KEY"] else {
    print("TRACKSTAR_API_KEY is not set")
    exit(2)
}
let server = CommandLine.arguments.dropFirst().first.flatMap(URL.init(string:)).map(Trackstar.Server.url) ?? .trackstarAPI
let trackstar = Trackstar.Client(server: server, transport: URLSessionTransport())
do {
    for link in try await trackstar.getMagicLinks(xTrackstarAPIKey: key).magicLinks {
        print(link.url, link.customerID ?? "no customer")
    }
} catch .documented(.unprocessableContent(let problem)) {
    print("refused:", problem.error)
    exit(1)
} catch {
    print(error)
    exit(1)
}
