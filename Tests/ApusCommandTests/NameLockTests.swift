import Foundation
import Testing

/// Names once given stay.
@Suite struct NameLockTests {
    private static let configuration = "apis:\n  Shop:\n    documents: [openapi.yaml]\n    output: Out\n"

    private static func document(_ schemas: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Shop, version: 1.0.0}
        paths: {}
        components:
          schemas:
        \(schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
        """
    }

    private static let before = document(
        """
        order_item: {type: object, properties: {unit_price: {type: number}}}
        Status: {type: string, enum: [new, sold-out]}
        """
    )

    /// What comes in would take the names of what is there: its spelling is the more natural one.
    private static let after = document(
        """
        OrderItem: {type: object, properties: {id: {type: string}}}
        order_item: {type: object, properties: {unitPrice: {type: string}, unit_price: {type: number}}}
        Status: {type: string, enum: [soldOut, new, sold-out]}
        """
    )

    @Test func newcomersTakeNoNames() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.before, to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            #expect(try command.read("Out/Shop+OrderItem.swift").contains("unitPrice: Double?"))
            #expect(try command.read("apus.lock").contains("\"order_item\": \"OrderItem\""))

            try command.write(Self.after, to: "openapi.yaml")
            let generated = try await command.apus("generate", "--names")
            #expect(generated.status == 0)
            #expect(try command.read("Out/Shop+OrderItem.swift").contains("unitPrice: Double?"))
            #expect(try command.read("Out/Shop+Status.swift").contains("case \"sold-out\": self = .soldOut"))
            #expect(generated.output.contains("#/components/schemas/OrderItem: OrderItem -> OrderItemCapitalized (collision)"))
            #expect(try await command.apus("check").status == 0)
        }
    }

    @Test func namesStayWhenTheirReasonIsGone() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.after, to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            #expect(try command.list("Out").contains("Shop+OrderUnderscoreItem.swift"))
            try command.write(Self.before, to: "openapi.yaml")
            let generated = try await command.apus("generate", "--names")
            #expect(generated.output.contains("#/components/schemas/order_item: order_item -> OrderUnderscoreItem (locked)"))
        }
    }

    @Test func namesAreLetGo() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.before, to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            try command.write(Self.after, to: "openapi.yaml")
            #expect(try await command.apus("generate", "--release-names").status == 0)
            #expect(try command.read("Out/Shop+OrderItem.swift").contains("id: String?"))
            #expect(try await command.apus("check").status == 0)
        }
    }

    @Test func aMissingLockIsStale() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.before, to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            try FileManager.default.removeItem(at: command.folder.appendingPathComponent("apus.lock"))
            let check = try await command.apus("check")
            #expect(check.status == 1)
            #expect(check.output == "apus.lock: is stale\n")
        }
    }

    @Test func withoutTheSettingThereIsNoLock() async throws {
        try await withCommand { command in
            try command.write(Self.configuration + "    lock-names: false\n", to: "apus.yaml")
            try command.write(Self.before, to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("apus.lock").path))
            #expect(try await command.apus("check").status == 0)
        }
    }

    @Test func aNewInitialismGivesNamesAnew() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.document("SkuList: {type: object}"), to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            try command.write(Self.configuration + "    initialisms: [SKU]\n", to: "apus.yaml")
            #expect(try await command.apus("generate").status == 0)
            #expect(try command.list("Out").contains("Shop+SKUList.swift"))
        }
    }

    @Test func otherDocumentsLeaveTheLockAlone() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.before, to: "openapi.yaml")
            #expect(try await command.apus("generate").status == 0)
            let lock = try command.read("apus.lock")
            try command.write(petstore, to: "other.yaml")
            #expect(try await command.apus("generate", "other.yaml", "--name", "Other", "--output", "Other").status == 0)
            #expect(try await command.apus("generate", "other.yaml", "--name", "Shop", "--output", "Other").status == 0)
            #expect(try command.read("apus.lock") == lock)
        }
    }

    @Test func aDamagedLockIsAnError() async throws {
        try await withCommand { command in
            try command.write(Self.configuration, to: "apus.yaml")
            try command.write(Self.before, to: "openapi.yaml")
            try command.write("names: [1]\n", to: "apus.lock")
            let outcome = try await command.apus("generate")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("apus.lock:1:8: error: "))
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("Out").path))
        }
    }
}
