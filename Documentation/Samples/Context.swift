import ApusURLSession
import Foundation

// What the Swift in the documentation takes for granted.
let key = "secret"
let token = "secret"
let tenantID = "acme"
let flowID = "flow"
let local = URL(string: "http://localhost:8080")!
let petstore = Petstore.Client(transport: URLSessionTransport())
let shop = Shop.Client(transport: URLSessionTransport())
let client = shop
let openAI = OpenAI.Client(transport: URLSessionTransport())
let gitHub = GitHub.Client(transport: URLSessionTransport())
let question = OpenAI.CreateChatCompletion.Body(model: "best")
