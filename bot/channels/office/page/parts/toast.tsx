import { toast } from '../state/notices.ts'

/** Short words over the page, read out when they come. */
export function Toast() {
  return (
    <div class="toast" role="status">
      {toast.value}
    </div>
  )
}
