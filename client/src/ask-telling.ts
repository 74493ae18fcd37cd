import { type BaseLanguageClient, type CancellationToken, WorkDoneProgress } from 'vscode-languageclient'

/** Asks the server something that takes long; how much of it is done, in percent where that is known, is told meanwhile. */
export async function askTelling<Answer>(
  client: BaseLanguageClient,
  method: string,
  params: object,
  token: CancellationToken,
  tell: (percent: number | undefined) => void,
): Promise<Answer> {
  const workDoneToken = `seedbed-${crypto.randomUUID()}`
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (progress) =>
    tell('percentage' in progress ? progress.percentage : undefined),
  )
  try {
    return await client.sendRequest<Answer>(method, { ...params, workDoneToken }, token)
  } finally {
    listening.dispose()
  }
}
